import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { sessionPartition } from '../../../utils/core/cookies/partition.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { isAtOrBelow } from '../../../utils/core/sites/is-at-or-below.ts';
import { runsDocument } from '../../../utils/storage/runs/runs-document.ts';
import type { Press } from '../press.ts';
import type { Scene } from '../scene.ts';
import { servedSites } from '../servers/served-sites.ts';
import type { ServedSession } from '../servers/session-book.ts';
import { findKnownRun } from './find-known-run.ts';
import { hasBegun } from './has-begun.ts';
import type { Broken, Law } from './law.ts';
import { definitionOf, refOfSession, secretOf } from './truth.ts';

/** Only sessions that were ticked are ended, and only if they were signed in to before: a later one is another's. */
export const endsOnlyWhatWasTicked: Law = {
  name: 'ends-only-what-was-ticked',
  needs: ['asked: sign-out'],
  ofArrival(scene, { token, why, url, way }) {
    const session = token === null ? null : scene.servers.book.find(token);
    if (why !== 'sign-out' || session === null) return [];
    return isAllowed(scene, session)
      ? []
      : [
          {
            sign: `${session.siteId} by ${way}`,
            detail: `${url} was asked with ${session.token}, which nobody ticked`,
          },
        ];
  },
};

/** Only cookies of what was ticked are removed: of its site, its store, its partition, and no later sign-in. */
export const removesOnlyWhatWasTicked: Law = {
  name: 'removes-only-what-was-ticked',
  needs: ['removed: cookies, by us'],
  ofTaken(scene, { cookie, value, by }) {
    if (by !== 'us') return [];
    scene.seen.add('removed: cookies, by us');
    const session = scene.servers.book.find(secretOf(value));
    const isLater = session !== null && !isAllowed(scene, session);
    const presses = allPresses(scene);
    const isTicked = presses.some((press) => covers(press, cookie));
    if (isTicked && !isLater) return [];
    const what = isTicked ? 'a later sign-in' : 'not ticked';
    return [
      {
        sign: `${what}${cookie.partition ? ', partitioned' : ''}`,
        detail: `${cookie.name} of ${cookie.domain} in store ${cookie.storeId} (${value}) was removed: ${what}`,
      },
    ] satisfies readonly Broken[];
  },
};

function isAllowed(scene: Scene, session: ServedSession): boolean {
  const ref = refOfSession(session);
  return allPresses(scene).some(({ at, refs, stores, kind }) => {
    if (at < scene.servers.book.firstSignedInAt(session)) return false;
    if (refs === 'all-that-is-here') return true;
    return refs.some(
      (one) =>
        one.siteId === ref.siteId &&
        (stores === 'all' || one.storeId === ref.storeId) &&
        ((kind === 'remove' && one.partition === null) || refId({ ...one, storeId: ref.storeId }) === refId(ref)),
    );
  });
}

/** What people pressed, and what began by itself: it may end what was here when it began. */
function allPresses(scene: Scene): readonly Press[] {
  const presses = [...scene.presses, ...pressesOfRules(scene)];
  const run = findKnownRun(scene);
  if (run === null || (run.because === 'press' && !wasPlanned(run))) return presses;
  // Its moment alone says little: the clock may be set past it, and the next look then sets it anew.
  if (!hasBegun(run)) return presses;
  const at = scene.beganAt(run.id, scene.clock.elapsed() - Math.max(0, scene.clock.now() - run.beginsAt));
  return [...presses, { at, kind: 'leave', refs: 'all-that-is-here', scope: 'this-browser', stores: 'own' }];
}

/**
 * A rule may end the sign-in of its place that was here when its sign-out began. Where the storage refuses, only the
 * picture tells of it.
 */
function pressesOfRules(scene: Scene): readonly Press[] {
  const shown = scene.refused.hides(runsDocument.key) ? (scene.picture?.history ?? []) : [];
  return [...scene.runsInRecord(), ...shown].flatMap(({ byRule, id, ref, startedAt }) => {
    if (!byRule) return [];
    const at = scene.beganAt(id, scene.clock.elapsed() - Math.max(0, scene.clock.now() - startedAt));
    return [{ at, kind: 'sign-out', refs: [ref], scope: 'this-browser', stores: 'own' }];
  });
}

/** Whether a run began by itself, though a press that joined it since is its cause now. */
function wasPlanned(run: NonNullable<ReturnType<typeof findKnownRun>>): boolean {
  return 'hold' in run && run.hold !== null;
}

/** "Remove data here" counts before it asks what the site keeps inside other sites' pages, and takes that too. */
function covers({ refs, stores, kind }: Press, cookie: Cookie): boolean {
  if (refs === 'all-that-is-here') return true;
  return refs.some((ref) => (stores === 'all' || ref.storeId === cookie.storeId) && isOfSlot(ref, kind, cookie));
}

function isOfSlot(ref: SessionRef, kind: Press['kind'], cookie: Cookie): boolean {
  const site = definitionOf(ref.siteId);
  const domains = site?.registrableDomains ?? [ref.siteId.replace(/^other:/, '')];
  if (!domains.some((domain) => isAtOrBelow(cookie.domain, domain))) return false;
  const neighbour = servedSites.find(({ siteId, host }) => siteId !== ref.siteId && host === cookie.domain);
  if (neighbour?.siteId.startsWith('other:')) return false;
  if (!site || (kind === 'remove' && ref.partition === null)) return true;
  return refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref);
}
