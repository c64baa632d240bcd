import type { Overview } from '../core/overview/overview.ts';
import { findSignIns } from '../core/sessions/find-sign-ins.ts';
import type { Labelled, SessionLabel } from '../core/sessions/label.ts';
import { refId, type SessionRef } from '../core/sessions/session.ts';
import { findSightPatterns, seenAtOf } from '../core/sites/seen-at.ts';
import type { Credentials } from '../ports/cookies.ts';
import type { CookieChange } from '../ports/events.ts';
import type { HostAccess } from '../ports/permissions.ts';
import type { LabelRecords } from './label-records.ts';
import type { LeaveRecords } from './leave/leave-records.ts';
import type { ReadSnapshot, SessionSnapshot } from './read-snapshot.ts';

type Naming = { readonly credentials: Pick<Credentials, 'digestJudged'>; readonly readSnapshot: ReadSnapshot };
type Reading = Naming & { readonly hostAccess: HostAccess };
type Dropping = { readonly labels: LabelRecords; readonly leave: LeaveRecords };
type Ports = Reading & Dropping & { readonly hasLooked: () => Promise<boolean> };

/**
 * Drops the names of sign-ins that are gone, or in whose place another one stands: that may be another person's. A
 * sign-in that cannot be seen now keeps its name: its store did not answer, its site is off or out of reach, or the
 * browser has just started and may still restore it. Tells whether a name was dropped.
 */
export async function pruneLabels(
  ports: Ports,
  { sessions, sites, leave }: Pick<Overview, 'sessions' | 'sites' | 'leave'>,
): Promise<boolean> {
  const labels = await ports.labels.read();
  if (labels.length === 0) return false;
  const here = new Set(sessions.map(({ ref }) => refId(ref)));
  const looked = new Set(sites.filter(({ enabled, access }) => enabled && access === 'granted').map(({ id }) => id));
  const hasLooked = await ports.hasLooked();
  const ended: string[] = [];
  for (const label of labels) {
    const id = refId(label.ref);
    if (!looked.has(label.ref.siteId) || (!here.has(id) && !hasLooked)) continue;
    const snapshot = await ports.readSnapshot(label.ref);
    if (snapshot && (await isOver(ports, label, snapshot))) ended.push(id);
  }
  const inRun = new Set((leave?.items ?? []).map(({ ref }) => refId(ref)));
  if (ended.length > 0 || labels.some(({ state }) => state === 'ended'))
    await ports.labels.prune(new Set(ended), inRun);
  return ended.length > 0;
}

/**
 * Looks at once, when the browser reports a change of an auth cookie: the next person may be signed in before the next
 * look. `overwrite` is the first half of an update.
 */
export async function pruneLabelAtOnce(
  ports: Reading & Dropping,
  refs: readonly SessionRef[],
  change: CookieChange,
): Promise<void> {
  if (change === 'overwrite' || refs.length === 0) return;
  const ids = new Set(refs.map(refId));
  const named = (await ports.labels.read()).filter(({ ref, state }) => state === 'live' && ids.has(refId(ref)));
  for (const label of named) {
    const snapshot = await ports.readSnapshot(label.ref);
    if (snapshot && (await isOver(ports, label, snapshot))) await dropLabel(ports, label.ref);
  }
}

/**
 * An auth cookie came that replaced none: where it is the only one of its sign-in, that sign-in is another one, though
 * its site changes its credential by itself. Firefox tells nothing of a full removal before (tried in 153).
 */
export async function pruneLabelOfFormer(
  ports: Pick<Reading, 'readSnapshot'> & Dropping,
  refs: readonly SessionRef[],
): Promise<void> {
  const ids = new Set(refs.map(refId));
  const named = (await ports.labels.read()).filter(({ ref, state }) => state === 'live' && ids.has(refId(ref)));
  for (const { ref } of named) {
    const snapshot = await ports.readSnapshot(ref);
    const own = snapshot?.cookies.filter((cookie) =>
      findSignIns([snapshot.site], cookie).some((one) => refId(one) === refId(ref)),
    );
    if (own?.length === 1) await dropLabel(ports, ref);
  }
}

/** Drops the name of a sign-in that has surely ended, even if another person has signed in there since. */
export async function dropLabel({ labels, leave }: Dropping, ref: SessionRef): Promise<void> {
  if ((await labels.read()).length === 0) return;
  await labels.prune(
    new Set([refId(ref)]),
    new Set(((await leave.read())?.items ?? []).map((item) => refId(item.ref))),
  );
}

/** What a name is given to now. No credential where the site changes it by itself. */
export async function readLabelled(ports: Naming, ref: SessionRef): Promise<Labelled> {
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot?.session) return { digest: null };
  return { digest: await digestOf(ports, snapshot), ...seenAtOf(snapshot.session) };
}

/** A container without a tab is not listed among the stores, but its cookies can be read. */
async function isOver(ports: Reading, label: SessionLabel, snapshot: SessionSnapshot): Promise<boolean> {
  const { digest } = label;
  if (!snapshot.readable) return false;
  if ((await ports.hostAccess.isGranted(findSightPatterns(snapshot.site, label))) === false) return false;
  if (snapshot.session === null) return true;
  const now = digest === null ? null : await digestOf(ports, snapshot);
  return digest !== null && now !== null && now !== digest;
}

async function digestOf({ credentials }: Naming, { ref, site }: SessionSnapshot): Promise<string | null> {
  return site.replaySafe ? credentials.digestJudged(ref, site) : null;
}
