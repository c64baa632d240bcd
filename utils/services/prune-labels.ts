import type { Overview } from '../core/overview/overview.ts';
import { refId, type SessionRef } from '../core/sessions/session.ts';
import type { LabelRecords } from './label-records.ts';
import type { LeaveRecords } from './leave/leave-records.ts';
import type { ReadSnapshot } from './read-snapshot.ts';

type Ports = {
  readonly labels: LabelRecords;
  readonly leave: LeaveRecords;
  readonly readSnapshot: ReadSnapshot;
  readonly hasLooked: () => Promise<boolean>;
};

/**
 * Drops the names of sign-ins that are gone: the next sign-in at the same place may be another person's. A sign-in that
 * cannot be seen now keeps its name: its store did not answer, its site is off or out of reach, or the browser has just
 * started and may still restore it.
 */
export async function pruneLabels(
  ports: Ports,
  { sessions, sites, leave }: Pick<Overview, 'sessions' | 'sites' | 'leave'>,
): Promise<void> {
  const labels = await ports.labels.read();
  if (labels.length === 0) return;
  const here = new Set(sessions.map(({ ref }) => refId(ref)));
  const looked = new Set(sites.filter(({ enabled, access }) => enabled && access === 'granted').map(({ id }) => id));
  const missing = labels.map(({ ref }) => ref).filter((ref) => !here.has(refId(ref)) && looked.has(ref.siteId));
  const isSettled = missing.length > 0 && (await ports.hasLooked());
  const ended: string[] = [];
  for (const ref of isSettled ? missing : []) if (await isGone(ports.readSnapshot, ref)) ended.push(refId(ref));
  const inRun = new Set((leave?.items ?? []).map(({ ref }) => refId(ref)));
  if (ended.length > 0 || labels.some(({ state }) => state === 'ended'))
    await ports.labels.prune(new Set(ended), inRun);
}

/** Drops the name of a sign-in that has surely ended, even if another person has signed in there since. */
export async function dropLabel({ labels, leave }: Pick<Ports, 'labels' | 'leave'>, ref: SessionRef): Promise<void> {
  if ((await labels.read()).length === 0) return;
  await labels.prune(
    new Set([refId(ref)]),
    new Set(((await leave.read())?.items ?? []).map((item) => refId(item.ref))),
  );
}

/** Reads the store itself: a container without a tab is not listed among the stores, but its cookies can be read. */
async function isGone(readSnapshot: ReadSnapshot, ref: SessionRef): Promise<boolean> {
  const snapshot = await readSnapshot(ref);
  return snapshot?.readable === true && snapshot.session === null;
}
