import { findAuthCookie } from '../../core/cookies/auth-cookies.ts';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { coversPath } from '../../core/cookies/cookie-path.ts';
import type { PageSnapshot } from '../../core/discovery/page-snapshot.ts';
import type { NotTried, SiteTried } from '../../core/discovery/site-proposal.ts';
import type { KnownSoftware } from '../../core/kinds/known-software.ts';
import { probeOfKind } from '../../core/kinds/probe-of-kind.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { isOthersAddress } from '../../core/sign-out/can-probe.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import type { OwnSite, SiteDraft } from '../../core/sites/own-site.ts';
import type { Probe, SiteDefinition, SiteId } from '../../core/sites/site.ts';
import { withRequestOf } from '../../core/watching/learn-from-try.ts';
import type { SignOutWatch } from '../../core/watching/sign-out-watch.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { Requests } from '../../ports/requests.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { ReadSnapshot, SessionSnapshot } from '../read-snapshot.ts';
import type { Exploring, PressedWay } from '../sign-out/exploring.ts';
import type { Refusals } from '../sign-out/refusals.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner-ports.ts';
import type { OwnSites, SaveEnd } from '../sites/own-sites.ts';
import type { SignOutWatcher } from '../watching/sign-out-watcher.ts';
import { learnProbe } from './learn-probe.ts';
import { learnVisitorCookies } from './learn-visitor-cookies.ts';

export type TrySitePorts = {
  readonly clock: Pick<Clock, 'now' | 'pause'>;
  readonly credentials: Credentials;
  readonly exploring: Exploring;
  readonly hostAccess: Pick<HostAccess, 'isGranted'>;
  readonly openTabs: () => Promise<TabFacts[]>;
  readonly ownSites: Pick<OwnSites, 'save' | 'change'>;
  readonly pageLooks: PageLooks;
  readonly readSnapshot: ReadSnapshot;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly requests: Requests;
  readonly software: KnownSoftware;
  readonly tabs: Pick<Tabs, 'visit'>;
  readonly runner: Pick<SignOutRunner, 'signOut'>;
  readonly watcher: Pick<SignOutWatcher, 'begin' | 'end' | 'read'>;
};

/** What came of it. A site that somebody removed meanwhile is `not-written`. */
export type TryEnd =
  | Exclude<SaveEnd, { kind: 'saved' }>
  | { readonly kind: 'not-tried'; readonly why: NotTried }
  | { readonly kind: 'tried'; readonly run: SignOutRun; readonly tried: SiteTried };

/**
 * Tries a site that is being added, in one store. It is saved first, then it is learned how the site tells signed in
 * from signed out, and the ordinary run signs out. Then what was seen is written down. Each part is kept as soon as it
 * is known: a worker that is stopped in the middle leaves a saved site and a run that resumes.
 */
export async function trySite(ports: TrySitePorts, draft: SiteDraft, storeId: StoreId): Promise<TryEnd> {
  const { ownSites, readSnapshot } = ports;
  const saved = await ownSites.save(draft);
  if (saved.kind !== 'saved') return saved;
  const { siteId } = saved;
  const ref: SessionRef = { siteId, storeId, partition: null };
  if (await isNobodyIn(ports, ref)) return { kind: 'not-tried', why: 'nobody' };
  const savedAt = ports.clock.now();
  const learned = await learn(ports, ref, probeOfKind(draft, ports.software.kinds));
  if (learned === 'not-reached') return { kind: 'not-tried', why: learned };
  // The page took back a sign-in that the site no longer knew, or something else ended it meanwhile.
  if (learned === 'rotates' && (await isGone(ports, ref))) return { kind: 'not-tried', why: 'nobody' };
  const probe = learned === 'rotates' ? nothingToAsk : learned;
  if (probe !== null) await ownSites.change(siteId, savedAt, (own) => withProbe(own, probe));
  const { pressed, run, watched } = await signOutWatched(ports, ref);
  if (run === null) return { kind: 'not-written' };
  if (run.outcome?.kind !== 'refused')
    await ownSites.change(siteId, run.startedAt, (own) => ({
      ...own,
      definition: withTried(own.definition, run, pressed, watched),
    }));
  await learnVisitorCookies(ports, run);
  const site = (await readSnapshot(ref))?.site;
  return { kind: 'tried', run, tried: toTried(siteId, site ?? null, learned === 'rotates') };
}

/** Signs out while a person watches. Nothing is explored afterwards, also where an error of ours ends it. */
async function signOutWatched(ports: TrySitePorts, ref: SessionRef) {
  const { exploring, runner, watcher } = ports;
  exploring.begin(ref);
  try {
    const watch = await beginWatch(ports, ref);
    const run = await runner.signOut(ref, 'this-browser', 'press');
    return { run, pressed: exploring.end(ref), watched: watch && (await watcher.end(watch.id)) };
  } finally {
    exploring.end(ref);
  }
}

/**
 * Whether it is seen that nobody is signed in. A site that keeps its sign-in in web storage shows that only where one
 * of its pages is open, and one of which no sign-in is known never shows it.
 */
async function isNobodyIn(ports: TrySitePorts, ref: SessionRef): Promise<boolean> {
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot?.readable || snapshot.session !== null) return false;
  const { site } = snapshot;
  if ((await ports.hostAccess.isGranted(findHostPatterns(site))) === false) return false;
  if (site.authCookies.length + site.authStorage.length === 0) return false;
  if (site.authCookies.some(({ match }) => match === 'likely')) return false;
  return site.authStorage.length === 0 || (await findPage(ports, snapshot)) !== null;
}

/** Whether the sign-in that was here is gone. What cannot be read is not gone. */
async function isGone({ readSnapshot }: Pick<TrySitePorts, 'readSnapshot'>, ref: SessionRef): Promise<boolean> {
  const snapshot = await readSnapshot(ref);
  return snapshot?.readable === true && snapshot.session === null;
}

/** Null where a person shows something meanwhile: their watch goes on. */
async function beginWatch({ watcher }: TrySitePorts, ref: SessionRef): Promise<SignOutWatch | null> {
  return (await watcher.read()) === null ? watcher.begin(ref, 'try') : null;
}

async function learn(ports: TrySitePorts, ref: SessionRef, known: Probe | null): ReturnType<typeof learnProbe> {
  const snapshot = await ports.readSnapshot(ref);
  if (!snapshot?.session) return null;
  return learnProbe(ports, snapshot, await findPage(ports, snapshot), known);
}

/**
 * What stands in an open tab of the site in that store; null if none can be looked at. One that is sent the sign-in
 * comes first. The tabs of another application of the host are not looked at: what those ask tells of its own sign-in.
 */
async function findPage(
  { openTabs, pageLooks }: Pick<TrySitePorts, 'openTabs' | 'pageLooks'>,
  { cookies, ref, site }: SessionSnapshot,
): Promise<PageSnapshot | null> {
  const own = cookies.filter((cookie) => findAuthCookie(site, cookie) !== null);
  const open = (await openTabs()).flatMap(({ storeId, tabId, url }) => {
    const at = URL.parse(url ?? '');
    if (at === null || storeId !== ref.storeId || !site.origins.includes(at.origin)) return [];
    if (isOthersAddress(site, cookies, at.href)) return [];
    return [{ tabId, origin: at.origin, isSent: own.some(({ path }) => coversPath(path, at.pathname)) }];
  });
  for (const { origin, tabId } of open.sort((a, b) => Number(b.isSent) - Number(a.isSent))) {
    const page = await pageLooks.look(tabId, origin);
    if (page !== null) return page;
  }
  return null;
}

type Told = Pick<SiteDefinition, 'probe' | 'replaySafe'>;
const nothingToAsk: Told = { probe: null, replaySafe: false };

function withProbe(own: OwnSite, { probe, replaySafe }: Told): OwnSite {
  return { ...own, definition: { ...own.definition, probe, replaySafe } };
}

function toTried(siteId: SiteId, site: SiteDefinition | null, rotates: boolean): SiteTried {
  const rules = [...(site?.probe?.signedIn ?? []), ...(site?.probe?.signedOut ?? [])];
  const toldBy = rules.some((rule) => 'redirect' in rule)
    ? 'redirect'
    : rules.some((rule) => 'json' in rule)
      ? 'json'
      : 'page';
  return {
    siteId,
    toldBy: rules.length === 0 ? null : toldBy,
    replaySafe: site?.replaySafe ?? false,
    rotates,
    visitorCookies: site?.visitorCookies ?? [],
  };
}

/** The definition with what a try taught of its ways: without those that the site refused, if another one ended it. */
function withTried(
  site: SiteDefinition,
  { attempts, outcome }: SignOutRun,
  pressed: PressedWay | null,
  watched: SignOutWatch | null,
): SiteDefinition {
  const isProved = outcome?.kind === 'signed-out' && outcome.oldSignIn === 'refused';
  const isRefused = (index: number) => attempts.some(({ after, method }) => method === index && after === 'yes');
  const signOut = isProved ? site.signOut.filter(({ kind }, at) => kind !== 'http' || !isRefused(at)) : site.signOut;
  if (pressed === null) return { ...site, signOut };
  const done = withPressed({ ...site, signOut }, pressed);
  return isProved && watched !== null ? withRequestOf(done, watched) : done;
}

/** The definition with what was pressed in place of the press, or the visit, that it was tried with. */
function withPressed(site: SiteDefinition, { url, steps }: PressedWay): SiteDefinition {
  const tried = site.signOut.find(({ kind }) => kind === 'press' || kind === 'navigate');
  const press = { kind: 'press', scope: 'this-browser', url, steps, grade: 'B' } as const;
  return { ...site, signOut: site.signOut.map((method) => (method === tried ? press : method)) };
}
