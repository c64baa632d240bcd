import type { LeaveItem } from '../../../core/leave/leave-run.ts';
import type { SessionRef } from '../../../core/sessions/session.ts';
import type { Credentials } from '../../../ports/cookies.ts';
import type { ReadSnapshot } from '../../read-snapshot.ts';

type Ports = { readonly credentials: Credentials; readonly readSnapshot: ReadSnapshot };

/**
 * Makes an item for each session that is still here, as it is now. A session whose store cannot be read gets an item
 * that says so.
 */
export async function toLeaveItems(ports: Ports, refs: readonly SessionRef[]): Promise<LeaveItem[]> {
  return (await Promise.all(refs.map((ref) => toItem(ports, ref)))).filter((item) => item !== null);
}

/**
 * Makes an item for each session that a person has ticked. One that went away since, with its access or its container,
 * stays on the receipt: the sign-out itself then finds the true word for it.
 */
export async function toTickedItems(ports: Ports, refs: readonly SessionRef[]): Promise<LeaveItem[]> {
  return Promise.all(refs.map(async (ref) => (await toItem(ports, ref)) ?? newItem(ref, null)));
}

async function toItem({ credentials, readSnapshot }: Ports, ref: SessionRef): Promise<LeaveItem | null> {
  const snapshot = await readSnapshot(ref);
  if (snapshot?.readable === false)
    return {
      ...newItem(ref, null),
      step: 'done',
      outcome: { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null },
    };
  return snapshot?.session ? newItem(ref, await credentials.digest(ref, snapshot.site)) : null;
}

function newItem(ref: SessionRef, digest: string | null): LeaveItem {
  return { ref, digest, step: 'waiting', outcome: null, cookiesLeft: 0, storage: null, tabsLeft: [] };
}
