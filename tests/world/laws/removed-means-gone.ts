import { refId } from '../../../utils/core/sessions/session.ts';
import type { Law } from './law.ts';
import { findInSlot } from './truth.ts';

/** "Removed here only.", with nothing left, is said only where the sign-in that was here has left the jar. */
export const removedMeansGone: Law = {
  name: 'removed-means-gone',
  needs: ['said: removed-here-only'],
  ofPicture: (scene, { history }) =>
    history
      .filter(({ id, endedAt, outcome }) => {
        const isGone = outcome?.kind === 'removed-here-only' && outcome.remainingCookies === 0;
        return isGone && endedAt !== null && scene.isFirst(`removed ${id}`);
      })
      .flatMap(({ id, ref, startedAt }) => {
        const since = scene.clock.elapsed() - (scene.clock.now() - startedAt);
        const still = findInSlot(scene, ref).find(({ signedInAt }) => signedInAt < since);
        return still
          ? [{ sign: ref.siteId, detail: `${id} says that nothing is left in ${refId(ref)}, where ${still.token} is` }]
          : [];
      }),
};
