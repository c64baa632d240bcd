import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import type { Scene } from '../scene.ts';
import type { Broken, Law } from './law.ts';
import { refOfSession } from './truth.ts';

/** "Already signed out." is said only where no session of that slot lives any more. */
export const alreadySignedOutIsDead: Law = {
  name: 'already-signed-out-is-dead',
  needs: ['said: already-signed-out'],
  ofPicture: (scene, { history }) =>
    history.flatMap((run) => (isSaid(scene, run, 'already-signed-out') ? judgeAlready(scene, run) : [])),
};

/** "The old sign-in still works." is said only of a session that does, and does not end within seconds. */
export const stillWorksLives: Law = {
  name: 'still-works-lives',
  needs: ['said: removed here only, still works'],
  ofPicture: (scene, { history }) =>
    history.flatMap((run) => (isSaid(scene, run, 'removed-here-only') ? judgeStillWorks(scene, run) : [])),
};

function isSaid(scene: Scene, { id, endedAt, outcome }: RunView, kind: string): boolean {
  if (outcome?.kind !== kind || endedAt === null || !scene.isFirst(`${kind} ${id}`)) return false;
  scene.seen.add(`said: ${kind}`);
  return true;
}

function judgeAlready({ clock, heldBy, servers }: Scene, { id, ref, startedAt }: RunView): readonly Broken[] {
  const startedAfter = clock.elapsed() - (clock.now() - startedAt);
  const before = [...servers.book.sessions.values()].filter(
    (one) => refId(refOfSession(one)) === refId(ref) && one.signedInAt <= startedAfter,
  );
  const held = heldBy.get(id) ?? [];
  const about = held.length > 0 ? held : before.slice(-1).map(({ token }) => token);
  if (about.length === 0 || !about.every(servers.book.works)) return [];
  return [{ sign: ref.siteId, detail: `${id} says "already signed out" and ${about.join()} lives` }];
}

function judgeStillWorks(scene: Scene, { id, ref, outcome }: RunView): readonly Broken[] {
  if (outcome?.kind !== 'removed-here-only' || outcome.reason !== 'still-works') return [];
  scene.seen.add('said: removed here only, still works');
  const { book } = scene.servers;
  const held = scene.heldBy.get(id) ?? [];
  const isDying = held.length > 0 && held.every((token) => book.find(token)?.ended !== null);
  return isDying ? [{ sign: ref.siteId, detail: `${id} says "still works" of ${held.join()}, which has ended` }] : [];
}

/** A site's page is opened as a guide only where a person pressed "Sign out": a leave run opens none. */
export const guidesWerePressed: Law = {
  name: 'guides-were-pressed',
  needs: ['guide: waits'],
  ofPicture(scene, { runs }) {
    const guided = runs.filter(({ phase }) => phase === 'guided');
    if (guided.length > 0) scene.seen.add('guide: waits');
    return guided
      .filter(({ ref }) => !wasPressed(scene, refId(ref)))
      .map(({ id, ref }) => ({ sign: 'not pressed', detail: `${id} waits for a guide at ${ref.siteId} unasked` }));
  },
};

function wasPressed({ presses }: Scene, id: string): boolean {
  return presses.some(
    ({ kind, refs }) => kind === 'sign-out' && refs !== 'all-that-is-here' && refs.some((ref) => refId(ref) === id),
  );
}
