import { refId } from '../../../utils/core/sessions/session.ts';
import type { Law } from './law.ts';
import { findInSlot } from './truth.ts';

/**
 * "Removed here only.", with nothing left, is said only where the sign-in that was here has left the jar. What a killed
 * browser brought back after the end of the run had left it by then.
 */
export const removedMeansGone: Law = {
  name: 'removed-means-gone',
  needs: ['said: removed-here-only'],
  ofPicture: (scene, { history }) =>
    history
      .filter(({ id, endedAt, outcome }) => {
        const isGone = outcome?.kind === 'removed-here-only' && outcome.remainingCookies === 0;
        return isGone && endedAt !== null && scene.isFirst(`removed ${id}`);
      })
      .flatMap(({ id, ref, startedAt, endedAt }) => {
        const elapsedAt = (at: number) => scene.clock.elapsed() - (scene.clock.now() - at);
        const isBack = (token: string) =>
          scene.jar.taken.some(({ value }) => value === token) &&
          endedAt !== null &&
          scene.jar.writtenAt(token) >= elapsedAt(endedAt);
        const still = findInSlot(scene, ref).find(
          ({ signedInAt, token }) => signedInAt < elapsedAt(startedAt) && !isBack(token),
        );
        return still
          ? [{ sign: ref.siteId, detail: `${id} says that nothing is left in ${refId(ref)}, where ${still.token} is` }]
          : [];
      }),
};
