import { planCookieRemoval, type RemovalPlaces } from '../../core/removal/plan-removal.ts';
import type { RemovalBegun, RemovalWork } from '../../core/removal/removal.ts';
import type { Session } from '../../core/sessions/session.ts';
import type { CouldNotTellReason, Outcome } from '../../core/sign-out/outcome.ts';
import { buildRun, type SignOutRun } from '../../core/sign-out/run.ts';
import { findSeenAt } from '../../core/sites/seen-at.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock, Ids } from '../../ports/computer.ts';
import type { CookieJar, Credentials } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from '../sign-out/run-records.ts';
import type { RemovedIn } from './remove-in.ts';

/**
 * A sign-in that is here is removed without those of other applications at its host. Where none is here, what was asked
 * for can only mean the rest: all of it goes, or what a row named of it.
 */
export function placesOf({ session }: Pick<SessionSnapshot, 'session'>, asked: RemovalPlaces = 'every'): RemovalPlaces {
  return session === null ? asked : 'own';
}

export type RemovalRecordPorts = {
  readonly clock: Clock;
  readonly cookies: CookieJar;
  readonly credentials: Pick<Credentials, 'digest' | 'hasOthers' | 'hold' | 'isHeld' | 'release'>;
  readonly hostAccess: HostAccess;
  readonly ids: Ids;
  readonly records: RunRecords;
};

/**
 * Whether the sign-in that is here now is another one than the record's. What may not be digested is compared with what
 * this worker holds of its beginning. Unknown, and no other one, where neither can be compared.
 */
export async function isAnotherNow(
  { credentials }: Pick<RemovalRecordPorts, 'credentials'>,
  { digest, id }: Pick<SignOutRun, 'digest' | 'id'>,
  { ref, site }: Pick<SessionSnapshot, 'ref' | 'site'>,
): Promise<boolean> {
  const now = await credentials.digest(ref, site);
  if (now !== null) return now !== digest;
  return (digest !== null || credentials.isHeld(id)) && credentials.hasOthers(id, ref, site);
}

/** A removal in one store that is written down, under this id. `waits`: another one is under way. */
export type RemovalNote = Pick<RemovalWork, 'lists' | 'trustedDevice'> &
  Pick<RemovalBegun, 'places'> & { readonly id: string; readonly when: 'now' | 'waits' };

/**
 * Writes down that a removal begins in one store, and holds the sign-in for the run, for the caller to release.
 */
export async function beginRemoval(
  ports: RemovalRecordPorts,
  snapshot: SessionSnapshot,
  note: Omit<RemovalNote, 'when'>,
): Promise<SignOutRun> {
  const run = await writeRemoval(ports, snapshot, { ...note, when: 'now' });
  await ports.credentials.hold(run.id, snapshot.ref, snapshot.site);
  return run;
}

/** Writes down what was asked for in one store, what is here, and which sign-in. */
export async function writeRemoval(
  { clock, cookies, credentials, records }: RemovalRecordPorts,
  snapshot: SessionSnapshot,
  { id, lists, places, trustedDevice, when }: RemovalNote,
): Promise<SignOutRun> {
  const { ref, session, site, store } = snapshot;
  const devices = trustedDevice ? 'with-trusted-device' : 'keep-trusted-device';
  const going = planCookieRemoval(snapshot, (await cookies.list([store])).cookies, devices, places);
  const run: SignOutRun = {
    ...buildRun({ id, ref, scope: 'this-browser', startedAt: clock.now() }),
    phase: 'removing',
    formerEnd: endOf(session),
    digest: session ? await credentials.digest(ref, site) : null,
    removal: { trustedDevice, hadSession: session !== null, places, foundSignIn: false, cookies: going.length },
    ...findSeenAt(site, going),
    ...(lists === null ? {} : { lists }),
    ...(when === 'waits' ? { waits: true } : {}),
  };
  await records.save(run);
  return run;
}

/** Writes down, before its cookies go, that the removal has come to a sign-in: if they are gone later, it was this. */
export async function noteSignInFound(
  { records }: Pick<RemovalRecordPorts, 'records'>,
  run: SignOutRun,
): Promise<void> {
  if (run.removal) await records.save({ ...run, removal: { ...run.removal, foundSignIn: true } });
}

/** What a removal counted, and whether it found a sign-in. `unseen`: one may be where it could not look. */
export type RemovalCounts = {
  readonly removed: number;
  readonly left: number;
  readonly signIn: RemovedIn['signIn'] | 'unseen';
};

/** What a removal came to, or why nothing can be told. */
export type RemovalEnd = RemovalCounts | { readonly unable: CouldNotTellReason };

/** Writes down what a removal came to. */
export async function endRemoval(
  { clock, records }: Pick<RemovalRecordPorts, 'clock' | 'records'>,
  run: SignOutRun,
  end: RemovalEnd,
): Promise<SignOutRun> {
  const outcome: Outcome =
    'unable' in end
      ? { kind: 'could-not-tell', reason: end.unable, answer: null }
      : {
          kind: 'removed-here-only',
          reason: end.signIn === 'gone' ? 'no-sign-in' : 'site-not-told',
          worksUntil: run.formerEnd,
          removedCookies: end.removed,
          remainingCookies: end.left,
        };
  const ended: SignOutRun = {
    ...run,
    phase: 'ended',
    endedAt: clock.now(),
    outcome,
    removedCookies: 'unable' in end ? 0 : end.removed,
    removal: null,
    ...('signIn' in end && end.signIn === 'may-be' ? { endedNone: true } : {}),
  };
  await records.save(ended);
  return ended;
}

function endOf(session: Session | null): EpochMs | null {
  return session?.lifetime.kind === 'until' ? session.lifetime.expiresAt : null;
}
