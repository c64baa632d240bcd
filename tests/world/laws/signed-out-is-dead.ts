import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { Scene } from '../scene.ts';
import type { Broken, Law } from './law.ts';

/**
 * "Signed out. The old sign-in no longer works." is said only of dead sessions. "The old sign-in was not tried." needs
 * that the site accepted a request or a visit of ours that carried it. Each is asked once, when it is first said.
 */
export const signedOutIsDead: Law = {
  name: 'signed-out-is-dead',
  needs: ['said: signed out, refused', 'said: signed out, not-tried'],
  ofPicture: (scene, { history }) => history.flatMap((run) => judge(scene, run)),
};

function judge(scene: Scene, { id, ref, outcome, startedAt, endedAt }: RunView): readonly Broken[] {
  if (outcome?.kind !== 'signed-out' || endedAt === null || !scene.isFirst(`signed-out ${id}`)) return [];
  scene.seen.add(`said: signed out, ${outcome.oldSignIn}`);
  const { book, visits } = scene.servers;
  const held = (scene.heldBy.get(id) ?? []).filter((token) => book.find(token) !== null);
  const alive = held.filter((token) => book.works(token));
  if (held.length > 0 && alive.length < held.length) return [];
  const accepted = visits.filter(
    (visit) =>
      visit.accepted &&
      visit.why === 'sign-out' &&
      visit.wallAt >= startedAt &&
      visit.token !== null &&
      held.includes(visit.token),
  );
  // An answer to a request of the background does not reach the jar: what emptied the jar was something else.
  const byOthers = accepted.every(({ way }) => way === 'background') && wasTakenByOthers(scene, held);
  if (outcome.oldSignIn === 'not-tried' && accepted.length > 0 && !byOthers) return [];
  return [
    {
      sign: `${ref.siteId} ${outcome.oldSignIn}`,
      detail: `${id} says "signed out, ${outcome.oldSignIn}" and ${alive.join() || 'nothing that it held'} lives`,
    },
  ];
}

function wasTakenByOthers({ jar }: Scene, held: readonly string[]): boolean {
  const last = jar.taken.findLast(({ value }) => held.includes(value));
  return last !== undefined && ['hand', 'extension', 'clearing', 'evicted'].includes(last.by);
}
