import { expect, it } from 'vitest';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { characterLive, claudeLive, ended, NOON, overview, workContainer } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

const at = NOON - DAY;
const evidence = { removal: 'deleted', others: 'none', elsewhere: 'not-seen', pageLoaded: false } as const;

it.each<[SessionEnd, string]>([
  [{ kind: 'signed-out-here', at }, words('lastEnd', { how: 'signed-out-here', date: 'Thu 20 Nov, 14:17' })],
  [{ kind: 'reached-end', shownBy: 'cookie', at }, words('lastEnd', { how: 'reached-end', date: 'Thu 20 Nov, 14:17' })],
  [{ kind: 'replaced', at }, words('lastEnd', { how: 'replaced', date: 'Thu 20 Nov, 14:17' })],
  [{ kind: 'gone-while-open', at, evidence }, words('lastEnd', { how: 'gone-while-open', date: 'Thu 20 Nov, 14:17' })],
  [
    { kind: 'gone-while-closed', at, cookie: 'dated', settled: true },
    words('lastEnd', { how: 'gone-while-closed', date: 'Thu 20 Nov, 14:17' }),
  ],
  [{ kind: 'gone-unseen', at }, words('lastEnd', { how: 'gone-unseen', date: 'Thu 20 Nov, 14:17' })],
])('tells how the last sign-in ended: %j', async (end, sentence) => {
  const { screen } = await openPopup(overview({ sessions: [], lastEnds: [{ ref: claudeLive.ref, end }] }));
  expect(screen.text()).toContain(`Not signed in here.${sentence}`);
  const isSurprise = end.kind.startsWith('gone-');
  expect(screen.buttonNames().slice(0, 2)).toEqual(
    isSurprise ? [words('whyOut'), words('signIn')] : [words('signIn'), words('more')],
  );
  await screen.openMore();
  expect(screen.buttonNames().filter((name) => name === words('whyOut'))).toHaveLength(1);
});

it('speaks of this cookie store and of no other', async () => {
  const ref = { ...claudeLive.ref, storeId: workContainer.id };
  const { screen } = await openPopup(
    overview({ sessions: [], lastEnds: [{ ref, end: { kind: 'reached-end', shownBy: 'cookie', at } }] }),
  );
  expect(screen.text()).not.toContain('The last sign-in here');
});

it('offers the question beside a sign-in too, for a site may refuse a cookie that is still here', async () => {
  const { screen } = await openPopup(overview());
  await screen.openMore();
  expect(screen.buttonNames()).toContain(words('whyOut'));
});

it('offers it where the site said that nobody was signed in, and not after a sign-out that was wanted', async () => {
  const already = await openPopup(
    overview({ sessions: [characterLive], runs: [ended(claude, { kind: 'already-signed-out' })] }),
  );
  expect(already.screen.buttonNames()).toContain(words('whyOut'));
  const wanted = await openPopup(
    overview({
      sessions: [characterLive],
      runs: [ended(claude, { kind: 'signed-out', oldSignIn: 'refused', untried: [] })],
    }),
  );
  await wanted.screen.openMore();
  expect(wanted.screen.buttonNames()).not.toContain(words('whyOut'));
});
