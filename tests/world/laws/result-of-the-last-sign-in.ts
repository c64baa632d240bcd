import { refId } from '../../../utils/core/sessions/session.ts';
import type { Law } from './law.ts';
import { findInSlot } from './truth.ts';

/**
 * A result is shown only until another sign-in of that slot was seen, whatever becomes of that one. A picture that
 * shows the other one has seen it.
 */
export const resultOfTheLastSignIn: Law = {
  name: 'result-of-the-last-sign-in',
  needs: ['result: another sign-in was seen since'],
  ofPicture(scene, { runs, sessions, history }) {
    const broken = runs.filter(
      ({ id, outcome, endedAt }) => endedAt !== null && outcome?.kind === 'signed-out' && scene.supersededRuns.has(id),
    );
    // What a site set anew in the middle of the run was still the run's matter.
    const ended = new Set(history.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id));
    for (const { ref } of sessions) {
      const [here, ...more] = findInSlot(scene, ref);
      if (!here || more.length > 0) continue;
      for (const [id, held] of scene.heldBy) {
        const isOld = held.every((token) => (scene.servers.book.find(token)?.signedInAt ?? 0) < here.signedInAt);
        const isOther = isOld && !held.includes(here.token) && scene.refOfRun.get(id) === refId(ref);
        if (!isOther || !ended.has(id)) continue;
        scene.seen.add('result: another sign-in was seen since');
        scene.supersededRuns.add(id);
      }
    }
    return broken.map(({ id, ref }) => ({
      sign: 'shown again',
      detail: `the result of ${id} at ${ref.siteId} is on screen, and another sign-in was seen since`,
    }));
  },
};
