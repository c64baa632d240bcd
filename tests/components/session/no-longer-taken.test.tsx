import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { characterLive, claudeLive, ended, overview } from '../harness/fake-world.ts';
import { stateOf as leaveState, openLeave } from '../harness/leave-world.tsx';
import { openPopup } from '../harness/popup-world.tsx';

const refusedHere = { ...claudeLive, refused: true };

it('is said instead of the time left, with a dark window, and with the ways on', async () => {
  const { screen } = await openPopup(overview({ sessions: [refusedHere] }));
  expect(screen.text()).toContain('The site no longer takes this sign-in.');
  expect(screen.find('[role="timer"]')).toBeNull();
  expect(screen.place.querySelectorAll('.window.lit')).toHaveLength(0);
  expect(screen.buttonNames()).toEqual(expect.arrayContaining([words('signInAgain'), words('whyOut')]));
});

it('is not counted as time left in the list of the others', async () => {
  const { screen } = await openPopup(overview({ sessions: [claudeLive, { ...characterLive, refused: true }] }));
  expect(screen.text()).not.toContain('1 day');
  expect(screen.text()).toContain(words('rowOutcome', { is: 'signed-out' }));
});

it('is listed before leaving, unticked and dark, and ticked only where others use the computer', async () => {
  const first = leaveState('leave-ask');
  const sessions = first.sessions.map((one, index) => (index === 0 ? { ...one, refused: true } : one));
  const { ticks, lit, item } = await openLeave({ ...first, sessions });
  expect(ticks()[0]).toBe('- Claude');
  expect(lit()).toBe(4);
  expect(item('Claude')).toContain('The site no longer takes this sign-in.');
  const shared = leaveState('leave-shared');
  const all = await openLeave({ ...shared, sessions: shared.sessions.map((one) => ({ ...one, refused: true })) });
  expect(all.ticks().every((tick) => tick.startsWith('+'))).toBe(true);
});

it('is said to have been brought back where Lights Out has ended just that sign-in', async () => {
  const over = ended(claude, { kind: 'signed-out', oldSignIn: 'refused', untried: [] });
  const { screen } = await openPopup(overview({ sessions: [refusedHere], history: [over] }));
  expect(screen.text()).toContain(words('broughtBack'));
  await screen.openMore();
  expect(screen.buttonNames()).toContain(words('removeDataHere'));
  const other = await openPopup(overview({ sessions: [refusedHere], history: [{ ...over, newerSeen: true }] }));
  expect(other.screen.text()).toContain(words('noLongerTaken'));
});
