import { expect, it } from 'vitest';
import type { SignOutMethod } from '../../../utils/core/sites/site.ts';
import { createLearnedWays } from '../../../utils/services/watching/learned-ways.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { learnedWaysDocument } from '../../../utils/storage/watching/learned-ways-document.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';

const request = (change: Partial<Extract<SignOutMethod, { kind: 'http' }>>): SignOutMethod => ({
  kind: 'http',
  scope: 'this-browser',
  method: 'POST',
  url: 'https://wiki.example.org/logout',
  body: null,
  contentType: null,
  csrf: null,
  bearer: null,
  grade: 'B',
  ...change,
});
const good = request({});
const unfit: readonly (readonly [string, SignOutMethod])[] = [
  ['an address that a rule would read as a pattern', request({ url: 'https://wiki.example.org/a|b/logout' })],
  ['a cookie with a name that is turned round', request({ csrf: fromCookie('csrf\u202etoken') })],
  ['an endless body', request({ body: `${'a'.repeat(1_500)}=b`, contentType: 'application/x-www-form-urlencoded' })],
];

function fromCookie(cookie: string) {
  return { from: 'cookie', cookie, send: { as: 'header', name: 'X-CSRF-Token' } } as const;
}

function open() {
  const document = createDocumentStore(createFakeStorageArea(), learnedWaysDocument);
  const siteBook = { find: () => null, refresh: async () => {} };
  return { document, learned: createLearnedWays({ clock: { now: () => 1 }, document, siteBook }) };
}

it.each(unfit)('a page that teaches what cannot be kept costs no other site what was shown: %s', async (_what, bad) => {
  const { document, learned } = open();
  await learned.keep('own:a', [good]);
  expect(await learned.keep('own:b', [bad])).toBe(false);
  expect(await learned.keep('own:c', [bad, good])).toBe(true);
  const { kind, data } = await document.read();
  expect([kind, data.map(({ method, siteId }) => [siteId, method])]).toEqual([
    'current',
    [
      ['own:a', good],
      ['own:c', good],
    ],
  ]);
});
