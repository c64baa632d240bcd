import { expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { reply, wiki } from '../harness/adding-world.tsx';
import { ended, NOON, overview } from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';

const draft = {
  origin: 'https://wiki.firm.example',
  registrableDomain: 'firm.example',
  name: wiki.name,
  cookies: [{ name: 'wiki_session', host: 'wiki.firm.example' }],
  storage: [],
  way: null,
  otherWays: [],
  rest: 'stays' as const,
};
const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
const withOwn = (tried: 'no' | 'yes') =>
  overview({ sites: [...overview().sites, { ...wiki, source: { kind: 'own', tried } }] });

it('says that a site was not tried yet, and what leaving does with it', async () => {
  const { section } = await openOptions(withOwn('no'));
  expect(section('sites')).toContain(words('notTried'));
});

it('says when a site was tried and what came of it', async () => {
  const run = ended(wiki, signedOut, { endedAt: NOON - DAY });
  const { section } = await openOptions({ ...withOwn('yes'), history: [run] });
  expect(section('sites')).toContain(words('tried', { outcome: 'signed-out', date: '20 November 2025' }));
});

it.each(['site-not-told', 'no-sign-in'] as const)(
  'takes no removal of its data for a try, which asked the site nothing: %s',
  async (reason) => {
    const counts = { worksUntil: null, removedCookies: 2, remainingCookies: 0 };
    const removed = ended(wiki, { kind: 'removed-here-only', reason, ...counts }, { endedAt: NOON - DAY });
    const tried = ended(wiki, signedOut, { id: 'tried', endedAt: NOON - 2 * DAY });
    const after = await openOptions({ ...withOwn('yes'), history: [removed, tried] });
    expect(after.section('sites')).toContain(words('tried', { outcome: 'signed-out', date: '19 November 2025' }));
    const alone = await openOptions({ ...withOwn('yes'), history: [removed] });
    expect(alone.section('sites')).toContain(words('tried', { outcome: 'other', date: '' }));
  },
);

it('says that a site was tried where the history has no sign-out of it', async () => {
  const { section } = await openOptions(withOwn('yes'));
  expect(section('sites')).toContain(words('tried', { outcome: 'other', date: '' }));
});

it('tries again what was saved, and says what came of it', async () => {
  const page = await openOptions(withOwn('no'));
  page.client.answers = { ...page.client.answers, 'read-site-draft': { kind: 'site-draft', draft } };
  const tried = { siteId: wiki.id, toldBy: 'page', replaySafe: true, rotates: false, visitorCookies: [] } as const;
  const after = { ...withOwn('yes'), runs: [ended(wiki, signedOut)], history: [ended(wiki, signedOut)] };
  page.client.replies.push(
    reply({ result: 'run-ended', outcome: signedOut, extra: { kind: 'site-tried', tried }, overview: after }),
  );
  await page.screen.press(words('addTryNow'));
  expect(page.sent('try-site')).toEqual([{ type: 'try-site', draft, storeId: '0' }]);
  expect(page.section('sites')).toContain(words('oldRefused'));
});

it('removes a site after one question, and says so where the focus goes', async () => {
  const page = await openOptions(withOwn('no'));
  await page.screen.press(words('ownRemove'));
  expect(page.sent('remove-site')).toEqual([]);
  expect(page.screen.dialog()?.textContent).toContain(words('ownRemoveWhat', { site: wiki.name }));
  page.client.replies.push(reply({ result: 'erased', overview: overview() }));
  await page.screen.press(words('ownRemove'));
  expect(page.sent('remove-site')).toEqual([{ type: 'remove-site', siteId: wiki.id }]);
  expect(document.activeElement?.textContent).toBe(words('ownRemoved'));
});

it('offers neither for a site that is built in', async () => {
  const { screen } = await openOptions(overview());
  expect(screen.buttonNames()).not.toContain(words('ownRemove'));
  expect(screen.buttonNames()).not.toContain(words('addTryNow'));
});
