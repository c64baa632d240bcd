// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { SessionEnd } from '../../../utils/core/journal/journal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { characterLive, claude, claudeLive, ended, NOON, overview, workContainer } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

const at = NOON - DAY;
const evidence = { removal: 'deleted', others: 'none', pageLoaded: false } as const;

it.each<[SessionEnd, string]>([
  [{ kind: 'signed-out-here', at }, 'The last sign-in here was ended with Lights Out on Thu 20 Nov, 14:17.'],
  [{ kind: 'reached-end', at }, 'The last sign-in here reached its end on Thu 20 Nov, 14:17.'],
  [{ kind: 'replaced', at }, 'The last sign-in here gave way to another one on Thu 20 Nov, 14:17.'],
  [{ kind: 'gone-while-open', at, evidence }, 'The last sign-in here ended on Thu 20 Nov, 14:17.'],
  [
    { kind: 'gone-while-closed', at, cookie: 'dated', settled: true },
    'The last sign-in here was gone when the browser started on Thu 20 Nov, 14:17.',
  ],
  [
    { kind: 'gone-unseen', at },
    'The last sign-in here was found gone on Thu 20 Nov, 14:17. Lights Out had not been looking.',
  ],
])('tells how the last sign-in ended: %j', async (end, sentence) => {
  const { screen } = await openPopup(overview({ sessions: [], lastEnds: [{ ref: claudeLive.ref, end }] }));
  expect(screen.text()).toContain(`Not signed in here.${sentence}`);
  expect(screen.buttonNames().slice(0, 2)).toEqual(['Sign in', 'Why was I signed out?']);
});

it('speaks of this cookie store and of no other', async () => {
  const ref = { ...claudeLive.ref, storeId: workContainer.id };
  const { screen } = await openPopup(overview({ sessions: [], lastEnds: [{ ref, end: { kind: 'reached-end', at } }] }));
  expect(screen.text()).not.toContain('The last sign-in here');
});

it('offers the question beside a sign-in too, for a site may refuse a cookie that is still here', async () => {
  const { screen } = await openPopup(overview());
  expect(screen.buttonNames()).toContain('Why was I signed out?');
});

it('offers it where the site said that nobody was signed in, and not after a sign-out that was wanted', async () => {
  const already = await openPopup(
    overview({ sessions: [characterLive], runs: [ended(claude, { kind: 'already-signed-out' })] }),
  );
  expect(already.screen.buttonNames()).toContain('Why was I signed out?');
  const wanted = await openPopup(
    overview({
      sessions: [characterLive],
      runs: [ended(claude, { kind: 'signed-out', oldSignIn: 'refused', untried: [] })],
    }),
  );
  expect(wanted.screen.buttonNames()).not.toContain('Why was I signed out?');
});
