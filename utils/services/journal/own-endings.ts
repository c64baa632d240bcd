import type { StoreId } from '../../core/cookies/cookie.ts';
import type { Moment, Observation } from '../../core/journal/observation.ts';
import { refId } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { SiteId } from '../../core/sites/site.ts';
import { type EpochMs, MINUTE, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

/**
 * For this long after one of our own runs (ms) the end of a session still counts as its work: the cookies go first,
 * then the events come, then the store is read.
 */
const AFTER_RUN = 30 * SECOND;
const EXPECTED_FOR = MINUTE;
/** By then (ms) a user who follows a guide has finished or given up. What ends a session later is unknown. */
const GUIDE_LASTS = 15 * MINUTE;

type IsSince = (at: EpochMs | null | undefined, ms: number) => boolean;

/**
 * Knows which endings are our own: those of sign-outs under way or just over, and of removals that are about to begin.
 */
export function createOwnEndings({ clock, records }: { readonly clock: Clock; readonly records: RunRecords }) {
  const expected = new Map<string, EpochMs>();

  return {
    /** A removal of the site's cookies is about to begin in that store; null for all stores. */
    expect(siteId: SiteId, storeId: StoreId | null): void {
      expected.set(keyOf(siteId, storeId), clock.now());
    },
    /** A run of ours cannot have ended a session that began after it. */
    async read(moment: Moment): Promise<Observation['isEndedByUs']> {
      const { runs } = await records.list();
      return ({ ref, firstSeenAt }, went) => {
        const isSince: IsSince = (at, ms) => at != null && firstSeenAt <= at && Math.abs(clock.now() - at) < ms;
        const removals = [expected.get(keyOf(ref.siteId, ref.storeId)), expected.get(keyOf(ref.siteId, null))];
        return (
          removals.some((at) => isSince(at, EXPECTED_FOR)) ||
          runs.some((run) => refId(run.ref) === refId(ref) && isOurs(run, moment, went, isSince))
        );
      };
    },
  };
}

/**
 * A run that has asked the site or has just ended the session; or one that waits for the user on the site's page, but
 * not for a session that ended by itself.
 */
function isOurs(
  { phase, scope, attempts, startedAt, endedAt, outcome, devices }: SignOutRun,
  moment: Moment,
  went: 'by-itself' | undefined,
  isSince: IsSince,
): boolean {
  if (devices !== null || scope === 'other-devices') return false; // these end no session here
  if (phase === 'guided') return moment === 'running' && went !== 'by-itself' && isSince(startedAt, GUIDE_LASTS);
  if (phase !== 'ended') return attempts.length > 0 || phase === 'tidying';
  return (
    isSince(endedAt, AFTER_RUN) &&
    (attempts.length > 0 || outcome?.kind === 'signed-out' || outcome?.kind === 'removed-here-only')
  );
}

function keyOf(siteId: SiteId, storeId: StoreId | null): string {
  return `${siteId}|${storeId ?? ''}`;
}
