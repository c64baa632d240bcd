import type { LeaveItem } from '../../../core/leave/leave-run.ts';
import type { SessionRef } from '../../../core/sessions/session.ts';
import type { CouldNotTellReason } from '../../../core/sign-out/outcome.ts';
import { findSeenAtStart, seenAtOf } from '../../../core/sites/seen-at.ts';
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

/** What a person has ticked. `turnedOff`: a person or a policy has turned its site off since. */
export type Ticked = { readonly refs: readonly SessionRef[]; readonly turnedOff: readonly SessionRef[] };

/**
 * Makes an item for each session that a person has ticked. One that went away since, with its access or its container,
 * stays on the receipt: the sign-out itself then finds the true word for it. Of a site that was turned off since,
 * nothing is read, and its item ends at once.
 */
export async function toTickedItems(ports: Ports, { refs, turnedOff }: Ticked): Promise<LeaveItem[]> {
  const items = await Promise.all(refs.map(async (ref) => (await toItem(ports, ref)) ?? toUnseen(ports, ref)));
  return [...items, ...turnedOff.map((ref) => endedItem(ref, 'turned-off'))];
}

async function toItem({ credentials, readSnapshot }: Ports, ref: SessionRef): Promise<LeaveItem | null> {
  const snapshot = await readSnapshot(ref);
  if (snapshot?.readable === false) return endedItem(ref, 'cookies-unreadable');
  if (!snapshot?.session) return null;
  return { ...newItem(ref), digest: await credentials.digest(ref, snapshot.site), ...seenAtOf(snapshot.session) };
}

/** The item of a session that is not seen any more. */
async function toUnseen({ readSnapshot }: Ports, ref: SessionRef): Promise<LeaveItem> {
  const snapshot = await readSnapshot(ref);
  return { ...newItem(ref), ...(snapshot === null ? {} : findSeenAtStart(snapshot.site, snapshot.session)) };
}

function endedItem(ref: SessionRef, reason: CouldNotTellReason): LeaveItem {
  return { ...newItem(ref), step: 'done', outcome: { kind: 'could-not-tell', reason, answer: null } };
}

function newItem(ref: SessionRef): LeaveItem {
  return { ref, digest: null, step: 'waiting', outcome: null, cookiesLeft: 0, storage: null, tabsLeft: [] };
}
