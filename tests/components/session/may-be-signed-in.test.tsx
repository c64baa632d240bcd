import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, overview } from '../harness/fake-world.ts';
import { stateOf as leaveState, openLeave } from '../harness/leave-world.tsx';
import { openPopup } from '../harness/popup-world.tsx';

const said = words('visitorsHaveItToo', { site: 'Claude' });

it('is said beside the time left where visitors have the same cookies', async () => {
  const unsure = await openPopup(overview({ sessions: [{ ...claudeLive, sign: 'may-be' }] }));
  expect(unsure.screen.text()).toContain(said);
  const sure = await openPopup(overview({ sessions: [claudeLive] }));
  expect(sure.screen.text()).not.toContain(said);
});

it('is a low light in the popup, and the time left does not say that somebody is signed in', async () => {
  const { screen } = await openPopup(overview({ sessions: [{ ...claudeLive, sign: 'may-be' }] }));
  expect(screen.find('header .window')?.classList.contains('low')).toBe(true);
  expect(screen.text()).toMatch(/May be signed in: .+ left/);
});

it('is a low light before leaving, and stays ticked', async () => {
  const first = leaveState('leave-ask');
  const sessions = first.sessions.map((one, index) => (index === 0 ? { ...one, sign: 'may-be' as const } : one));
  const { item, lit, ticks } = await openLeave({ ...first, sessions });
  expect([ticks()[0], lit()]).toEqual(['+ Claude', 4]);
  expect(item('Claude')).toContain(said);
});

it('is not said of a sign-in that its site no longer takes', async () => {
  const { screen } = await openPopup(overview({ sessions: [{ ...claudeLive, sign: 'may-be', refused: true }] }));
  expect(screen.text()).not.toContain(said);
});

it('says why, where no definition names the sign-in', async () => {
  const sites = [{ ...claude, seenBy: 'likeness' as const }];
  const { screen } = await openPopup(overview({ sites, sessions: [{ ...claudeLive, sign: 'may-be' }] }));
  expect(screen.text()).toContain(words('signInByLikeness', { site: 'Claude' }));
  expect(screen.text()).not.toContain(said);
});

it.each([
  ['name', words('notSignedIn')],
  ['likeness', words('nothingLikeSignIn')],
  ['nothing', words('signInUnseen', { site: 'Claude' })],
] as const)('says no more than it can see where no sign-in is found by %s', async (seenBy, text) => {
  const { screen } = await openPopup(overview({ sites: [{ ...claude, seenBy }], sessions: [] }));
  expect(screen.text()).toContain(text);
});
