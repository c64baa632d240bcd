import { COUNTS_DOWN_FOR } from '../../../utils/core/leave/leave-run.ts';
import type { Law } from './law.ts';

/** What a person planned stays until it begins, or until a person takes it back. */
export const plansStay: Law = {
  name: 'plans-stay',
  needs: ['planned: by a press'],
  ofPicture(scene, { plans, leave, settings, sessions, otherSites }) {
    const planned = plans.find(({ because }) => because === 'later');
    const before = scene.plannedLater;
    if (planned) {
      scene.seen.add('planned: by a press');
      scene.plannedLater = { beginsAt: planned.beginsAt };
      return [];
    }
    if (before === null) return [];
    scene.plannedLater = null;
    const hasBegun = leave?.because === 'later' || scene.clock.now() >= before.beginsAt;
    // A plan that has nothing to do when its countdown would begin is over.
    const isNear = before.beginsAt - scene.clock.now() <= COUNTS_DOWN_FOR;
    if (isNear && sessions.length + otherSites.length === 0) return [];
    if (hasBegun || scene.takenBack || scene.diskIsOff || !settings.sharedComputer) return [];
    return [{ sign: 'vanished', detail: `what was planned for ${before.beginsAt} has vanished` }];
  },
};
