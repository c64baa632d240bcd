import type { ItemFacts, SignInSeen, TakeUp } from '../../../core/leave/items/next-step.ts';
import type { LeaveItem, LeaveRun } from '../../../core/leave/leave-run.ts';
import { refId } from '../../../core/sessions/session.ts';
import type { Outcome } from '../../../core/sign-out/outcome.ts';
import type { SignOutRun } from '../../../core/sign-out/run.ts';
import { findSightPatterns } from '../../../core/sites/seen-at.ts';
import { isTried } from '../../../core/sites/site-source.ts';
import { findWays } from '../../../core/sites/site-ways.ts';
import type { Credentials } from '../../../ports/cookies.ts';
import type { HostAccess } from '../../../ports/permissions.ts';
import type { ReadSnapshot, SessionSnapshot } from '../../read-snapshot.ts';
import type { RunRecords } from '../../sign-out/run-records.ts';

type Ports = {
  readonly credentials: Credentials;
  readonly hostAccess: HostAccess;
  readonly readSnapshot: ReadSnapshot;
  readonly records: RunRecords;
};

/** The present state of an item's site: what is needed to plan the next step and to carry it out. */
export type ItemSeen = { readonly snapshot: SessionSnapshot; readonly facts: ItemFacts };

/** Reads what the next step of an item depends on. Null if the site is not known any more. */
export async function readItemFacts(
  ports: Ports,
  item: LeaveItem,
  run: LeaveRun,
  takeUp: TakeUp,
): Promise<ItemSeen | null> {
  const snapshot = await ports.readSnapshot(item.ref);
  if (!snapshot) return null;
  const [signIn, earlier, mayLook] = await Promise.all([
    readSignIn(ports, item, snapshot),
    takeUp === 'resumed' ? readEarlier(ports, item, run) : null,
    readMayLook(ports, item, snapshot),
  ]);
  // no page is opened for a sign-in inside another site's page
  const ways = findWays(snapshot.site);
  const signOutKind = item.ref.partition !== null || ways.tried ? 'request' : 'guide';
  const tried = isTried(snapshot.site.source);
  return { snapshot, facts: { signIn, earlier, mayLook, signOutKind, tried } };
}

/**
 * Whether we can see the cookies of an item's site: its store was readable, and access is not missing now, neither to
 * the site nor to where the item was seen.
 */
export async function readMayLook(
  { hostAccess }: Pick<Ports, 'hostAccess'>,
  item: LeaveItem,
  { site, readable, session }: SessionSnapshot,
): Promise<boolean> {
  return readable && (await hostAccess.isGranted(findSightPatterns(site, item, session))) !== false;
}

async function readSignIn(
  { credentials }: Ports,
  { ref, digest }: LeaveItem,
  snapshot: SessionSnapshot,
): Promise<SignInSeen> {
  if (!snapshot.session) return 'none';
  const now = await credentials.digest(ref, snapshot.site);
  if (now !== digest) return 'another';
  return digest === null ? 'untellable' : 'same';
}

/** Reads the outcome of the item's own sign-out, which ended before the item was written down again. */
async function readEarlier({ records }: Ports, item: LeaveItem, run: LeaveRun): Promise<Outcome | null> {
  const { runs } = await records.list();
  const own = runs.filter((one) => one.phase === 'ended' && isOwn(one, item, run));
  return own.at(-1)?.outcome ?? null;
}

/**
 * Whether a record is of the item's own sign-out. Without an id of it, the moment tells: a run may have been planned
 * hours before it began, and a sign-out that a person made in between, or one of another sign-in, is not its own.
 */
function isOwn(one: SignOutRun, { ref, digest, recordId }: LeaveItem, { beginsAt }: LeaveRun): boolean {
  if (recordId !== undefined) return one.id === recordId;
  const isSince = one.startedAt >= beginsAt && one.scope === 'this-browser';
  return isSince && refId(one.ref) === refId(ref) && one.digest === digest;
}
