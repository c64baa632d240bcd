import type { Cookie } from '../../core/cookies/cookie.ts';
import { isExpired } from '../../core/cookies/is-expired.ts';
import type { Observation, OwnEnding } from '../../core/journal/observation.ts';
import { findSignIns } from '../../core/sessions/find-sign-ins.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { hasEndedSession } from '../../core/sign-out/has-ended-session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { type EpochMs, MINUTE, SECOND } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

/**
 * In ms. The end of a session counts as the work of one of our own runs for this long after the run: the cookies are
 * removed first, then the events arrive, then the store is read.
 */
const AFTER_RUN = 30 * SECOND;
/** In ms. The same, after a removal that found the sign-in here. */
const AFTER_REMOVAL = MINUTE;
const EVER = Number.POSITIVE_INFINITY;

type IsSince = (at: EpochMs | null | undefined, ms: number) => boolean;

export type OwnEndings = {
  /** Runs a removal of ours. It gives the cookies that were here when it began: only those does it end. */
  during(cookies: readonly Cookie[], remove: () => Promise<readonly Cookie[]>): Promise<readonly Cookie[]>;
  /** Our removal is over, and the sign-in is still here, or here again. What ends it later is not ours. */
  noteStayed(ref: SessionRef): void;
  /** Its auth cookie was written after our removal: what ends it later is not ours. */
  noteWritten(ref: SessionRef): void;
  /** Reads which ends are our own. A run cannot have ended a session that began after the run. */
  read(): Promise<Observation['ownEnding']>;
};

type Ports = {
  readonly clock: Clock;
  readonly records: Pick<RunRecords, 'list'>;
  readonly siteBook: Pick<SiteBook, 'near'>;
};

/**
 * Knows which ends of sessions we caused: by a sign-out that ended the session, or by a removal that found it here.
 * What a person does on the site's page while a guide is open is no work of ours, and something else may happen then.
 * The same holds for what goes just before a removal of ours comes to it.
 */
export function createOwnEndings({ clock, records, siteBook }: Ports): OwnEndings {
  /** Sign-ins whose cookies are being removed now, and by how many removals. By ref id, as below. */
  const going = new Map<string, number>();
  const removedAt = new Map<string, EpochMs>();
  /** Sign-ins that stayed though they were to be removed. */
  const stayed = new Set<string>();
  const idsOf = (cookies: readonly Cookie[]) =>
    new Set(cookies.flatMap((cookie) => findSignIns(siteBook.near(cookie.domain), cookie)).map(refId));

  function count(ids: ReadonlySet<string>, change: 1 | -1): void {
    for (const id of ids) {
      const left = (going.get(id) ?? 0) + change;
      if (left > 0) going.set(id, left);
      else going.delete(id);
    }
  }

  return {
    async during(cookies, remove) {
      const asked = idsOf(cookies);
      count(asked, 1);
      try {
        const here = await remove();
        // Firefox keeps what has reached its date in its list: who takes that ends nothing.
        for (const id of idsOf(here.filter((cookie) => !isExpired(cookie, clock.now())))) {
          removedAt.set(id, clock.now());
          stayed.delete(id);
        }
        return here;
      } finally {
        count(asked, -1);
      }
    },
    noteStayed(ref) {
      removedAt.delete(refId(ref));
      stayed.add(refId(ref));
    },
    noteWritten: (ref) => void removedAt.delete(refId(ref)),
    async read() {
      const { runs } = await records.list();
      return ({ ref, firstSeenAt }, went) => {
        const id = refId(ref);
        const isSince: IsSince = (at, ms) => at != null && firstSeenAt <= at && Math.abs(clock.now() - at) < ms;
        if (went !== 'by-itself' && isSince(removedAt.get(id), AFTER_REMOVAL)) return 'ours';
        if (went !== 'by-itself' && going.has(id)) return 'undecided';
        const told = runs
          .filter((run) => refId(run.ref) === id && !(stayed.has(id) && run.outcome?.kind === 'removed-here-only'))
          .map((run) => whatRunTells(run, isSince));
        return told.find((one) => one === 'ours') ?? told.find((one) => one === 'undecided') ?? 'not-ours';
      };
    },
  };
}

/**
 * `undecided` while a run that has asked the site is still finding out what came of it: it may end with "Refused.", and
 * then it is no cause. A removal that has not ended may find that the sign-in is gone already.
 */
function whatRunTells(run: SignOutRun, isSince: IsSince): OwnEnding {
  const { attempts, devices, outcome, phase, scope, startedAt } = run;
  if (devices !== null || scope === 'other-devices') return 'not-ours'; // these runs end no session in this browser
  if (phase === 'removing') return isSince(startedAt, EVER) ? 'undecided' : 'not-ours';
  if (phase === 'ended') return hasEndedIt(run, isSince) ? 'ours' : 'not-ours';
  return phase !== 'guided' && (attempts.length > 0 || outcome !== null) ? 'undecided' : 'not-ours';
}

/**
 * Whether a run that is over ended the sign-in that went. Not where another one was seen here since, or it was written
 * again: then that is the one that went, however soon. If a run removed all cookies and the worker was stopped before
 * the record saw their end, the record sees it much later.
 */
function hasEndedIt(run: SignOutRun, isSince: IsSince): boolean {
  if (run.newerSeen || run.writtenSince || !hasEndedSession(run)) return false;
  const { endedAt, outcome } = run;
  const isAllRemoved = outcome?.kind === 'removed-here-only' && outcome.remainingCookies === 0;
  return isSince(endedAt, isAllRemoved ? EVER : AFTER_RUN);
}
