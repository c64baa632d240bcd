import { expect, it } from 'vitest';
import type { LeaveItem, LeaveRun } from '../../../../utils/core/leave/leave-run.ts';
import { encode } from '../../../../utils/storage/codec.ts';
import { leaveDocument } from '../../../../utils/storage/runs/leave-document.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';

const signedOut = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
const unknown = { kind: 'could-not-tell', reason: 'site-unknown', answer: null } as const;

/** Resumes a run in a later version of Lights Out, which does not know the site any more. */
async function resume({ step, outcome }: Pick<LeaveItem, 'step' | 'outcome'>) {
  const world = createWorld();
  const at = world.clock.now();
  const ref = refOf('nowhere');
  const run: LeaveRun = {
    id: 'a',
    because: 'press',
    beginsAt: at,
    putOff: 0,
    startedAt: at,
    endedAt: step === 'done' ? at : null,
    items: [{ ref, digest: null, step, outcome, cookiesLeft: 0, storage: null, tabsLeft: [] }],
    counts: null,
    clearing: 'unwanted',
    hold: null,
  };
  world.disk.values.set('leave', encode(leaveDocument, run));
  await world.start().app.onWake();
  return JSON.stringify(world.disk.values.get('leave'));
}

it.each<[string, Pick<LeaveItem, 'step' | 'outcome'>, Pick<LeaveItem, 'step' | 'outcome'>]>([
  ['ends with a true word if it was not over', { step: 'waiting', outcome: null }, { step: 'done', outcome: unknown }],
  ['keeps its outcome if it was over', { step: 'done', outcome: signedOut }, { step: 'done', outcome: signedOut }],
  ['goes on waiting for the person', { step: 'needs-you', outcome: null }, { step: 'needs-you', outcome: null }],
])('an item of a site that is no longer known %s', async (_what, before, after) => {
  const kept = await resume(before);
  expect(kept).toContain(`"step":${JSON.stringify(after.step)},"outcome":${JSON.stringify(after.outcome)}`);
});
