import type { SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { runsDocument } from '../../../utils/storage/runs/runs-document.ts';
import type { Scene } from '../scene.ts';
import type { Law } from './law.ts';

/** No sign-out is asked for, and no probe sent, without a run in the record that is under way for it. */
export const requestsInTheirRun: Law = {
  name: 'requests-in-their-run',
  needs: ['asked: control-probe', 'asked: sign-out', 'asked: deciding-probe', 'asked: browser-probe'],
  ofArrival(scene, { url, why, siteId, storeId }) {
    scene.seen.add(`asked: ${why}`);
    // What could not be read is not written over. Then the record is in the worker's memory alone.
    if (why === 'diagnosis-probe' || scene.refused.hides(runsDocument.key)) return [];
    const isOpen = (run: SignOutRun) =>
      run.ref.siteId === siteId && run.ref.storeId === storeId && run.phase !== 'ended';
    if (scene.runsInRecord().some(isOpen) || isLeaving(scene, why)) return [];
    return [{ sign: why, detail: `${url} was asked (${why}) and no run of ${siteId} in ${storeId} is under way` }];
  },
};

/** Checking after a restart whether a sign-in that came back is still refused is part of a leave run that has ended. */
function isLeaving(scene: Scene, why: string): boolean {
  return why === 'browser-probe' && scene.runInRecord() !== null;
}
