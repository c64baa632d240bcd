import { expect, it } from 'vitest';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { signedOut } from '../../gallery/states/leave/leave-records.ts';
import { claude } from '../harness/fake-sites.ts';
import { ended, NOON } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

it.each<[string, Partial<RunView>]>([
  ['of a program', { devices: { of: 'program', name: 'laptop', givenAt: null, result: 'off-the-list' } }],
  ['of another device', { devices: { name: 'phone', result: 'ended' } }],
  ['of the sign-in everywhere', { scope: 'everywhere' }],
])('does not take the end %s for the sign-out of this run', async (_what, change) => {
  const state = stateOf('leave-left-2');
  const other = ended(claude, signedOut, { scope: 'other-devices', startedAt: NOON - SECOND, ...change, id: 'other' });
  const receiptWith = async (history: Overview['history']) => {
    const { screen } = await openLeave({ ...state, history });
    const text = screen.find('.leave-receipt')?.textContent;
    screen.close();
    return text;
  };
  expect(await receiptWith([other, ...state.history])).toBe(await receiptWith(state.history));
});
