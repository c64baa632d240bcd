import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { Outcome } from '../../utils/core/sign-out/outcome.ts';
import type { SignOutRun } from '../../utils/core/sign-out/run.ts';
import type { Scope } from '../../utils/core/sites/site.ts';
import type { World } from '../fakes/fake-world.ts';

type Worker = ReturnType<World['start']>;

/** Signs out of this browser and hands back what the record says at the end. */
export async function signOut(
  { app, records }: Worker,
  session: SessionRef,
  scope: Scope = 'this-browser',
): Promise<SignOutRun> {
  await app.handlers['sign-out']({ type: 'sign-out', session, scope });
  return lastRun(records);
}

export async function lastRun(records: Worker['records']): Promise<SignOutRun> {
  const run = (await records.list()).runs.at(-1);
  if (!run) throw new Error('No run was written down');
  return run;
}

/** The words that an outcome comes to: its kind, and what else tells it apart. */
export function inShort(outcome: Outcome | null): string {
  switch (outcome?.kind) {
    case undefined:
      return 'none';
    case 'signed-out':
      return `signed-out ${outcome.oldSignIn}`;
    case 'removed-here-only':
    case 'could-not-tell':
      return `${outcome.kind} ${outcome.reason}`;
    case 'already-signed-out':
    case 'refused':
      return outcome.kind;
  }
}
