import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { isPrivateStore } from '../../../utils/core/cookies/describe-store.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import type { StoryName } from '../../core/diagnosis/neighbours.ts';
import type { Taken } from '../browser/world-jar.ts';
import type { Scene } from '../scene.ts';
import type { ServedSession } from '../servers/session-book.ts';
import { findInSlot, refOfSession } from './truth.ts';

/** In ms. What went so shortly before the browser closed may not have been reported any more. */
const AT_ONCE = 3_000;

/** What truly happened to the sign-in that is asked about, as stories of the table of neighbours. */
export function storiesOf(scene: Scene, ref: SessionRef): readonly StoryName[] {
  const last = findLastTaken(scene, ref);
  return [
    ...(last ? storiesOfTaken(scene, last) : []),
    ...(last ? storiesOfEnd(scene, last) : []),
    ...storiesOfPresent(scene, ref),
  ];
}

/** What took the slot's last sign-in out of the jar. */
function findLastTaken({ jar, servers }: Scene, ref: SessionRef): Taken | undefined {
  return jar.taken.findLast(({ value }) => {
    const session = servers.book.find(value);
    return session !== null && refId(refOfSession(session)) === refId(ref);
  });
}

/** Whoever took its cookie: a sign-in that the site had ended at our request before was ended with Lights Out. */
function storiesOfEnd({ servers }: Scene, { at, value }: Taken): readonly StoryName[] {
  const ended = servers.book.find(value)?.ended;
  return ended && ended.at <= at && ended.by.startsWith('asked') ? ['signed-out-with-lights-out'] : [];
}

function storiesOfTaken(scene: Scene, { by, at, cookie, value }: Taken): readonly StoryName[] {
  const isAnswer = scene.servers.visits.some(
    (visit) => visit.why === 'sign-out' && visit.way !== 'background' && visit.token === value && visit.at === at,
  );
  const hasClosedSince = scene.startedAt >= at; // it may have closed in the same moment
  const hasClosedAtOnce = hasClosedSince && scene.startedAt - at < AT_ONCE;
  const isPast = typeof cookie.expiresAt === 'number' && cookie.expiresAt <= scene.clock.now();
  switch (by) {
    case 'us':
      return ['signed-out-with-lights-out', 'removed-with-lights-out'];
    case 'server':
      if (isAnswer) return ['signed-out-with-lights-out', 'removed-with-lights-out'];
      return ['signed-out-on-page', 'taken-back-at-visit', ...(hasClosedAtOnce ? closedAtOnce : [])];
    case 'hand':
    case 'extension':
      return ['extension-removes', 'removed-and-reloaded', ...(hasClosedAtOnce ? closedAtOnce : [])];
    case 'clearing':
      return [
        'data-cleared',
        ...(hasClosedSince ? [closedAfterClearing(cookie)] : []),
        ...(isPast && scene.world.browser.name === 'firefox' ? (['wiped-before-date'] as const) : []),
      ];
    case 'evicted':
      return ['evicted', 'refused-then-evicted'];
    case 'expired':
      return ['date-passed'];
    case 'exit':
      return ['ended-with-browser'];
    case 'lost':
      return ['lost-by-kill'];
    case 'store-closed':
      return isPrivateStore(cookie.storeId) ? ['private-window-closed'] : ['extension-removes'];
    case 'replaced':
      return ['another-sign-in', 'credential-changed'];
  }
}

const closedAfterClearing = ({ expiresAt }: Cookie): StoryName =>
  expiresAt === null ? 'undated-cleared-then-closed' : 'data-cleared-then-closed';

const closedAtOnce = ['cleaned-while-closed', 'signed-out-then-closed'] as const satisfies readonly StoryName[];

function storiesOfPresent(scene: Scene, ref: SessionRef): readonly StoryName[] {
  return findInSlot(scene, ref).flatMap(({ token, ended }): readonly StoryName[] => {
    const stored = scene.world.jar.everything().find(({ value }) => value === token);
    const expiresAt = stored?.cookie.expiresAt;
    // Firefox keeps what has reached its date in its list.
    if (typeof expiresAt === 'number' && expiresAt <= scene.clock.now()) return ['date-passed'];
    if (scene.servers.book.works(token)) return ['still-here', 'another-sign-in', 'credential-changed'];
    const isBack = isAskedFor(scene, token, ended) && scene.jar.taken.some(({ value }) => value === token);
    return isBack ? ['refused-by-site', 'brought-back'] : ['refused-by-site'];
  });
}

/**
 * Whether we ended a sign-in, as far as can be told: the site said yes to it before our request and no after it. The
 * site may have ended it by itself in between.
 */
function isAskedFor({ servers }: Scene, token: string, ended: ServedSession['ended']): boolean {
  return (
    ended !== null &&
    (ended.by.startsWith('asked') ||
      servers.visits.some((visit) => visit.why === 'sign-out' && visit.token === token && visit.at >= ended.at))
  );
}
