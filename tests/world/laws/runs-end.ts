import { leaveDocument } from '../../../utils/storage/runs/leave-document.ts';
import { runsDocument } from '../../../utils/storage/runs/runs-document.ts';
import type { Law } from './law.ts';

/** Every run comes to its end, or waits for the person and is on screen. */
export const runsEnd: Law = {
  name: 'runs-end',
  needs: ['run: a leave run in the record at the end', 'run: a sign-out in the record at the end'],
  ofEnd(scene) {
    // What could not be read is not written over. Then the record is in the worker's memory alone.
    if ([runsDocument, leaveDocument].some(({ key }) => scene.refused.hides(key))) return [];
    const shown = new Set((scene.picture?.runs ?? []).map(({ id }) => id));
    const open = scene
      .runsInRecord()
      .filter(({ phase, id }) => phase !== 'ended' && !(phase === 'guided' && shown.has(id)));
    const leave = scene.runInRecord();
    if (leave !== null) scene.seen.add('run: a leave run in the record at the end');
    if (scene.runsInRecord().length > 0) scene.seen.add('run: a sign-out in the record at the end');
    const isStuck = leave !== null && leave.endedAt === null && leave.beginsAt <= scene.clock.now();
    const isUnseen = leave !== null && scene.picture?.leave?.id !== leave.id;
    return [
      ...open.map(({ id, phase, ref }) => ({
        sign: `sign-out, ${phase}`,
        detail: `${id} of ${ref.siteId} is still at "${phase}"`,
      })),
      ...(isStuck ? [{ sign: 'leave', detail: `the leave run ${leave.id} has begun and does not end` }] : []),
      ...(isUnseen ? [{ sign: 'leave, unseen', detail: `the leave run ${leave.id} is on no screen` }] : []),
    ];
  },
};
