import type { Observation, OwnEnding } from '../../core/journal/observation.ts';
import { type RemovalReach, reachId, reachIdsAround } from '../../core/removal/removal-reach.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { hasEndedSession } from '../../core/sign-out/has-ended-session.ts';
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
const EVER = Number.POSITIVE_INFINITY;

type IsSince = (at: EpochMs | null | undefined, ms: number) => boolean;

/**
 * Knows which ends of sessions we caused: by a sign-out that ended the session, or by a removal that is about to begin.
 * What a person does on the site's page while a guide is open is no work of ours, and something else may happen then.
 */
export function createOwnEndings({ clock, records }: { readonly clock: Clock; readonly records: RunRecords }) {
  const expected = new Map<string, EpochMs>();
  /** Sign-ins that stayed though they were to be removed, by ref id. What ends them later is not ours. */
  const stayed = new Map<string, SiteId>();

  return {
    /** Announces a removal of the site's cookies. */
    expect(reach: RemovalReach): void {
      expected.set(reachId(reach), clock.now());
      for (const [id, siteId] of stayed) if (siteId === reach.siteId) stayed.delete(id);
    },
    /** The removal is over, and the sign-in is still here. */
    noteStayed(ref: SessionRef): void {
      stayed.set(refId(ref), ref.siteId);
    },
    /** Reads which ends are our own. A run cannot have ended a session that began after the run. */
    async read(): Promise<Observation['ownEnding']> {
      const { runs } = await records.list();
      return ({ ref, firstSeenAt }, went) => {
        const isSince: IsSince = (at, ms) => at != null && firstSeenAt <= at && Math.abs(clock.now() - at) < ms;
        const hasStayed = stayed.has(refId(ref));
        const removals = hasStayed ? [] : reachIdsAround(ref).map((id) => expected.get(id));
        if (went !== 'by-itself' && removals.some((at) => isSince(at, EXPECTED_FOR))) return 'ours';
        const told = runs
          .filter((run) => refId(run.ref) === refId(ref) && !(hasStayed && run.outcome?.kind === 'removed-here-only'))
          .map((run) => whatRunTells(run, isSince));
        return told.find((one) => one === 'ours') ?? told.find((one) => one === 'undecided') ?? 'not-ours';
      };
    },
  };
}

/**
 * `undecided` while a run that has asked the site is still finding out what came of it: it may end with "Refused.", and
 * then it is no cause.
 */
function whatRunTells(run: SignOutRun, isSince: IsSince): OwnEnding {
  const { attempts, devices, endedAt, outcome, phase, scope, startedAt } = run;
  if (devices !== null || scope === 'other-devices') return 'not-ours'; // these runs end no session in this browser
  if (phase === 'removing') return isSince(startedAt, EVER) ? 'ours' : 'not-ours';
  if (phase === 'ended')
    return hasEndedSession(run) && isSince(endedAt, isAllRemoved(run) ? EVER : AFTER_RUN) ? 'ours' : 'not-ours';
  return phase !== 'guided' && (attempts.length > 0 || outcome !== null) ? 'undecided' : 'not-ours';
}

/**
 * Whether a run removed all cookies here and none was seen since. If the worker was stopped before the record saw their
 * end, the record sees it much later.
 */
function isAllRemoved({ newerSeen, outcome, writtenSince }: SignOutRun): boolean {
  return outcome?.kind === 'removed-here-only' && outcome.remainingCookies === 0 && !newerSeen && !writtenSince;
}
