import { type Cookie, cookieId } from '../../core/cookies/cookie.ts';
import type { CookieStore } from '../../core/cookies/cookie-store.ts';
import { isTrustedDevice, planCookieRemoval, withoutOtherSignIns } from '../../core/removal/plan-removal.ts';
import type { RemovalPlan, RemovalReport, RemovalWish } from '../../core/removal/removal.ts';
import { refId, type Session, type SessionRef } from '../../core/sessions/session.ts';
import type { CouldNotTellReason, Outcome } from '../../core/sign-out/outcome.ts';
import { buildRun, type SignOutRun } from '../../core/sign-out/run.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock, Ids } from '../../ports/computer.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SiteData, StoredCounts } from '../../ports/site-data.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import type { RunRecords } from '../sign-out/run-records.ts';

export type RemovalPorts = {
  readonly clock: Clock;
  readonly cookies: CookieJar;
  readonly hostAccess: HostAccess;
  readonly ids: Ids;
  readonly readSnapshot: ReadSnapshot;
  readonly records: RunRecords;
  readonly siteData: SiteData;
  readonly dismiss: (runId: string) => Promise<void>;
};

const notFromHere: RemovalPlan['storage'] = 'not-from-here';

/** What a site stored inside another site's page: a page of its own does not see it. */
const uncounted: StoredCounts = {
  localStorage: null,
  sessionStorage: null,
  databases: null,
  caches: null,
  serviceWorkers: null,
};

/** Counts what "Remove data here" would remove in a session's store. Null for a site that we do not know. */
export async function planRemoval(ports: RemovalPorts, ref: SessionRef): Promise<RemovalPlan | null> {
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot) return null;
  const isInside = ref.partition !== null;
  const [{ cookies }, counts, storage, otherStores] = await Promise.all([
    ports.cookies.list([snapshot.store]),
    isInside ? uncounted : ports.siteData.count(snapshot.site, snapshot.store),
    isInside ? notFromHere : ports.siteData.reach(snapshot.site, snapshot.store),
    findOtherStores(ports, snapshot),
  ]);
  const going = planCookieRemoval(snapshot.site, ref, cookies, 'with-trusted-device');
  const trustedDevice = [
    ...new Set(going.filter((cookie) => isTrustedDevice(snapshot.site, cookie)).map(({ name }) => name)),
  ];
  const counted = going.filter((cookie) => !isTrustedDevice(snapshot.site, cookie));
  const partitionedCookies = counted.filter(({ partition }) => partition !== null).length;
  return {
    ...counts,
    cookies: counted.length - partitionedCookies,
    partitionedCookies,
    trustedDevice,
    storage,
    otherStores,
  };
}

/**
 * Removes a site's data in one store or in all, without telling the site. Reads again to count, and keeps a record of
 * it. Null for a site that we do not know.
 */
export async function removeData(
  ports: RemovalPorts,
  ref: SessionRef,
  wish: RemovalWish,
): Promise<{ run: SignOutRun; report: RemovalReport | null } | null> {
  const snapshot = await ports.readSnapshot(ref);
  const before = await planRemoval(ports, ref);
  if (!snapshot || !before) return null;
  const startedAt = ports.clock.now();
  const unable = await findObstacle(ports, snapshot);
  if (unable)
    return {
      run: await leaveRecord(ports, snapshot, startedAt, { kind: 'could-not-tell', reason: unable, answer: null }),
      report: null,
    };

  const others = wish.allStores
    ? (await ports.cookies.stores()).filter(({ id }) => before.otherStores.includes(id))
    : [];
  const counts = { removed: 0, left: 0, readable: true };
  const stayed = new Set<string>();
  for (const store of [snapshot.store, ...others]) {
    const { removed, left, readable } = await removeIn(ports, snapshot, store, { ...wish, otherSignIns: 'included' });
    counts.removed += removed;
    counts.left += left.length;
    counts.readable &&= readable;
    for (const { name } of left) stayed.add(name);
  }
  const unseen = counts.readable ? await findObstacle(ports, snapshot) : 'cookies-unreadable';
  const outcome: Outcome = unseen
    ? { kind: 'could-not-tell', reason: unseen, answer: null }
    : {
        kind: 'removed-here-only',
        reason: snapshot.session ? 'site-not-told' : 'no-sign-in',
        worksUntil: endOf(snapshot.session),
        removedCookies: counts.removed,
        remainingCookies: counts.left,
      };
  const run = await leaveRecord(ports, snapshot, startedAt, outcome);
  const left = unseen ? null : await planRemoval(ports, ref);
  return { run, report: left ? { removed: before, left, stayed: [...stayed].sort() } : null };
}

/**
 * Removes what only a page of the site can clean, then what the browser cleans, then exactly the planned cookies. Reads
 * again to count.
 * `left`: what is here of it now. `readable` false: the store could not be read after the removal, so all cookies that
 * were seen before count as left.
 */
export async function removeIn(
  ports: Pick<RemovalPorts, 'cookies' | 'siteData'>,
  snapshot: SessionSnapshot,
  store: CookieStore,
  wish: Pick<RemovalWish, 'trustedDevice'> & { readonly otherSignIns: 'spared' | 'included' },
): Promise<{ removed: number; left: readonly Cookie[]; readable: boolean }> {
  const ref = { ...snapshot.ref, storeId: store.id };
  const devices = wish.trustedDevice ? 'with-trusted-device' : 'keep-trusted-device';
  const plan = (cookies: readonly Cookie[]) =>
    planCookieRemoval(
      snapshot.site,
      ref,
      wish.otherSignIns === 'spared' ? withoutOtherSignIns(snapshot.site, ref, cookies) : cookies,
      devices,
    );
  if (ref.partition === null) await ports.siteData.remove(snapshot.site, store);
  const before = await ports.cookies.list([store]);
  const seen =
    before.unreadable.length > 0 ? snapshot.cookies.filter(({ storeId }) => storeId === store.id) : before.cookies;
  const planned = plan(seen);
  await ports.cookies.remove(planned);
  const after = await ports.cookies.list([store]);
  const readable = after.unreadable.length === 0;
  const left = readable ? plan(after.cookies) : planned;
  // A page may have written others meanwhile: they are left, and take nothing from what was removed.
  const still = new Set(left.map(cookieId));
  return { removed: planned.filter((cookie) => !still.has(cookieId(cookie))).length, left, readable };
}

async function findOtherStores(ports: RemovalPorts, { site, ref }: SessionSnapshot): Promise<string[]> {
  const others = (await ports.cookies.stores()).filter(({ id }) => id !== ref.storeId);
  const { cookies } = await ports.cookies.list(others);
  const holding = new Set(planCookieRemoval(site, ref, cookies, 'with-trusted-device').map(({ storeId }) => storeId));
  return others.map(({ id }) => id).filter((id) => holding.has(id));
}

/** Finds why the cookies cannot be seen; null if they can. Cookies that cannot be seen must not be called gone. */
async function findObstacle(
  { hostAccess }: RemovalPorts,
  { site, readable }: SessionSnapshot,
): Promise<CouldNotTellReason | null> {
  if ((await hostAccess.isGranted(findHostPatterns(site))) === false) return 'access-missing';
  return readable ? null : 'cookies-unreadable';
}

function endOf(session: Session | null): EpochMs | null {
  return session?.lifetime.kind === 'until' ? session.lifetime.expiresAt : null;
}

/** Records a removal. Drops the guides that wait for this session, because they are not needed any more. */
async function leaveRecord(
  { clock, dismiss, ids, records }: RemovalPorts,
  { ref, session }: SessionSnapshot,
  startedAt: EpochMs,
  outcome: Outcome,
): Promise<SignOutRun> {
  const { runs } = await records.list();
  for (const { id, ref: other, phase } of runs)
    if (phase === 'guided' && refId(other) === refId(ref)) await dismiss(id);
  const removedCookies = outcome.kind === 'removed-here-only' ? outcome.removedCookies : 0;
  const run: SignOutRun = {
    ...buildRun({ id: ids.next(), ref, scope: 'this-browser', startedAt }),
    phase: 'ended',
    endedAt: clock.now(),
    formerEnd: endOf(session),
    outcome,
    removedCookies,
  };
  await records.save(run);
  return run;
}
