import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { item, leaving, refused, world } from '../../gallery/states/leave/leave-records.ts';
import { claude } from '../harness/fake-sites.ts';
import { ended, NOON } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

/** A sign-out that the site answered with this status. */
function asked(status: number, at: number, change: Partial<RunView>): RunView {
  const answer = { kind: 'status', status } as const;
  const outcome: Outcome = { kind: 'refused', answer };
  const attempts = [{ method: 0, way: 'page', at, answer, after: 'yes' }] as const;
  return ended(claude, outcome, { scope: 'this-browser', control: 'yes', startedAt: at, attempts, ...change });
}

async function receiptOf(state: Parameters<typeof openLeave>[0], history: Overview['history']) {
  const { screen } = await openLeave({ ...state, history });
  const text = screen.find('.leave-receipt')?.textContent;
  screen.close();
  return text;
}

it('tells in its receipt of no sign-out that a person made by hand after the run was over', async () => {
  const state = stateOf('leave-left-2');
  const later = asked(403, (state.leave?.endedAt ?? NOON) + SECOND, { id: 'later' });
  expect(await receiptOf(state, [later, ...state.history])).toBe(await receiptOf(state, state.history));
});

describe('a receipt whose items know the records of their sign-outs', () => {
  const run = leaving([item(claude, { outcome: refused, cookiesLeft: 2, recordId: 'own' })]);
  const state = world({ leave: run });
  const own = asked(500, run.beginsAt + SECOND, { id: 'own' });

  it('tells of no sign-out that a person made by hand while the run went on', async () => {
    const byHand = asked(403, run.beginsAt + 2 * SECOND, { id: 'by-hand' });
    expect(await receiptOf(state, [byHand, own])).toBe(await receiptOf(state, [own]));
  });

  it('tells of them though the clock was set back after the run began', async () => {
    const before = asked(500, run.beginsAt - SECOND, { id: 'own' });
    expect(await receiptOf(state, [before])).toContain('500');
  });
});
