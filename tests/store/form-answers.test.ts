import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../scripts/manifest/build-manifest.ts';
import { root } from '../architecture/source-files.ts';

const forms = readFileSync(join(root, 'docs/store/privacy-forms.md'), 'utf8');

/** The answer and the reason of one kind of data, in either form. */
function findAnswer(kind: string): readonly [answer: string, reason: string] {
  const row = forms.split('\n').find((line) => line.replaceAll('`', '').startsWith(`| ${kind} `));
  const [, , answer = '', reason = ''] = (row ?? '').split('|').map((cell) => cell.trim());
  return [answer, reason];
}

const isIn = (file: string, text: string) =>
  existsSync(join(root, file)) && readFileSync(join(root, file), 'utf8').includes(text);
const permissions = (['chrome', 'firefox'] as const).flatMap((browser) => {
  const { permissions = [], optional_permissions: optional = [] } = buildManifest(browser, 'production');
  return [...permissions, ...optional].map(String);
});

const unsentText = isIn('utils/browser/in-page/find-unsent-text.ts', 'HTMLTextAreaElement');
const places = isIn('utils/core/sessions/device.ts', 'readonly place: string');
const names = existsSync(join(root, 'utils/services/account/ask-account.ts'));
const history = permissions.includes('history');

/** What the code reads, each with its kind in Chrome's and in Firefox's form, and a word that the reasons must hold. */
const kinds: readonly (readonly [what: string, isRead: boolean, chrome: string, firefox: string, word: RegExp])[] = [
  ['text that was typed and not sent', unsentText, 'Personal communications', 'personalCommunications', /not sent/],
  ['text that was typed and not sent', unsentText, 'Website content', 'websiteContent', /not sent/],
  ['places in a list of devices', places, 'Location', 'locationInfo', /list of devices/],
  ['names of accounts', names, 'Personally identifiable information', 'personallyIdentifyingInfo', /press/],
  ['addresses in the history', history, 'Web history', 'browsingActivity', /history/],
];

describe.each(kinds)('the forms tell of %s', (_what, isRead, chrome, firefox, word) => {
  it(`at "${chrome}", where Chrome asks what is handled on the device too`, () => {
    const [answer, reason] = findAnswer(chrome);
    expect(answer).toBe(isRead ? 'Yes' : 'No');
    if (isRead) expect(reason).toMatch(word);
  });

  it(`at ${firefox}, where Firefox asks what leaves the device`, () => {
    const [answer, reason] = findAnswer(firefox);
    expect(answer).toBe('No');
    if (isRead) expect(reason).toMatch(word);
    expect(reason === 'Not read').toBe(!isRead);
  });
});

it('the forms say that search terms may stand in what is read: addresses and text', () => {
  expect(findAnswer('searchTerms')[1] === 'Not read').toBe(!history && !unsentText);
});

it('the forms say that bookmarks are not read as long as no build may read them', () => {
  expect(findAnswer('bookmarksInfo')[1] === 'Not read').toBe(!permissions.includes('bookmarks'));
});
