import type { StoreId } from '../../core/cookies/cookie.ts';
import type { Moment, Observation } from '../../core/journal/observation.ts';
import { refId } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { SiteId } from '../../core/sites/site.ts';
import { type EpochMs, MINUTE, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

/**
 * In ms. The end of a session counts as the work of one of our own runs for this long after the run: the cookies are
 * removed first, then the events arrive, then the store is read.
 */
const AFTER_RUN = 30 * SECOND;
const EXPECTED_FOR = MINUTE;
/** In ms. After this time a user who follows a guide has finished or given up; a later end has an unknown cause. */
const GUIDE_LASTS = 15 * MINUTE;

type IsSince = (at: EpochMs | null | undefined, ms: number) => boolean;

/**
 * Knows which ends of sessions we caused: by a sign-out that runs or has just ended, or by a removal that is about to
 * begin.
 */
export function createOwnEndings({ clock, records }: { readonly clock: Clock; readonly records: RunRecords }) {
  const expected = new Map<string, EpochMs>();

  return {
    /** Announces a removal of the site's cookies in that store; null for all stores. */
    expect(siteId: SiteId, storeId: StoreId | null): void {
      expected.set(keyOf(siteId, storeId), clock.now());
    },
    /** Reads which ends are our own. A run cannot have ended a session that began after the run. */
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
 * True for a run that has asked the site or has just ended the session. Also for a run that waits for the user on the
 * site's page, unless the session ended by itself.
 */
function isOurs(
  { phase, scope, attempts, startedAt, endedAt, outcome, devices }: SignOutRun,
  moment: Moment,
  went: 'by-itself' | undefined,
  isSince: IsSince,
): boolean {
  if (devices !== null || scope === 'other-devices') return false; // these runs end no session in this browser
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
