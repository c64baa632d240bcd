import type { SessionRef } from '../../core/sessions/session.ts';
import { buildRun, type SignOutRun } from '../../core/sign-out/run.ts';
import { findSeenAtStart } from '../../core/sites/seen-at.ts';
import type { Scope } from '../../core/sites/site.ts';
import type { Clock, Ids } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { SessionSnapshot } from '../read-snapshot.ts';

/** Who asks for a sign-out: a person's press, a leave run, or a rule of the site. */
export type AskedBy = 'press' | 'leaving' | 'rule';

/** What is asked for. */
export type Asked = {
  readonly ref: SessionRef;
  readonly scope: Scope;
  readonly by: AskedBy;
  /** The digest of the sign-in that it is about; null for the one that is here by then. */
  readonly about: string | null;
  /** The id of its record, where the asker has written it down before; null for any. */
  readonly recordId: string | null;
};

export type BeginPorts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly ids: Ids;
};

/** Makes the record of a sign-out that begins. */
export async function beginRun(
  { clock, credentials, ids }: BeginPorts,
  { ref, session, site }: SessionSnapshot,
  { scope, by, about, recordId }: Asked,
): Promise<SignOutRun> {
  const lifetime = session?.lifetime;
  return {
    ...buildRun({ id: recordId ?? ids.next(), ref, scope, startedAt: clock.now() }),
    byLeaving: by !== 'press',
    byRule: by === 'rule',
    formerEnd: lifetime?.kind === 'until' ? lifetime.expiresAt : null,
    digest: about ?? (session ? await credentials.digest(ref, site) : null),
    ...findSeenAtStart(site, session),
  };
}
