import type { Law } from './law.ts';

/** Every run comes to its end, or waits for the person and is on screen. */
export const runsEnd: Law = {
  name: 'runs-end',
  ofEnd(scene) {
    if (scene.diskIsOff) return [];
    const shown = new Set((scene.picture?.runs ?? []).map(({ id }) => id));
    const open = scene
      .runsInRecord()
      .filter(({ phase, id }) => phase !== 'ended' && !(phase === 'guided' && shown.has(id)));
    const leave = scene.runInRecord();
    const isStuck = leave !== null && leave.endedAt === null && leave.beginsAt <= scene.clock.now();
    // A write that failed may have left an old one in the record.
    const isUnseen = !scene.storageFailed && leave !== null && scene.picture?.leave?.id !== leave.id;
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
