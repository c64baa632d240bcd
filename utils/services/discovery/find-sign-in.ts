import { isListed } from '../../core/cookies/auth-cookies.ts';
import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import type { Adding } from '../../core/discovery/add-address.ts';
import { findKnown } from '../../core/discovery/find-known.ts';
import { findNear } from '../../core/discovery/find-near.ts';
import { findSignOutWays } from '../../core/discovery/find-sign-out-ways.ts';
import type { PageSnapshot } from '../../core/discovery/page-snapshot.ts';
import { proposeCookies } from '../../core/discovery/propose-cookies.ts';
import { readAddress } from '../../core/discovery/read-address.ts';
import { listSentTo } from '../../core/discovery/sent-to.ts';
import type { AddressFault, CookieProposal, SiteProposal } from '../../core/discovery/site-proposal.ts';
import { describePage } from '../../core/kinds/describe-page.ts';
import { findSignOn } from '../../core/kinds/find-sign-on.ts';
import type { KnownSoftware } from '../../core/kinds/known-software.ts';
import { withKind } from '../../core/kinds/propose-kind.ts';
import { recogniseKind } from '../../core/kinds/recognise-kind.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import { hostName } from '../../core/sites/host-name.ts';
import { hostOfOrigin } from '../../core/sites/host-of-origin.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import { listDomainsAbove } from '../../core/sites/is-at-or-below.ts';
import { isOwnId, ownSiteId } from '../../core/sites/own-site-id.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { waits } from '../../core/waits.ts';
import type { Clock } from '../../ports/computer.ts';
import type { CookieJar } from '../../ports/cookies.ts';
import type { PageLooks } from '../../ports/page-looks.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { ReadJar } from '../read-jar.ts';

/** A large page is busy with its own start for some seconds, more so on a busy machine. */
const MOST_LOOKS = 4;

export type FindSignInPorts = {
  readonly clock: Pick<Clock, 'now' | 'pause'>;
  readonly cookies: Pick<CookieJar, 'findContainer' | 'stores'>;
  readonly hostAccess: HostAccess;
  readonly openTabs: () => Promise<TabFacts[]>;
  readonly pageLooks: PageLooks;
  readonly readJar: ReadJar;
  readonly sites: { all(): readonly SiteDefinition[] };
  readonly software: KnownSoftware;
};

/**
 * Looks for the sign-in at an address: at the cookies of its host, and at its page where one is open. Nothing is sent.
 *
 * @param adding its tab is the one that the person means; null for none, then one that shows this address is looked
 *   for. Its store is the only one that is looked into; null for none that is meant, then it is that of the tab.
 */
export async function findSignIn(
  { clock, cookies, hostAccess, openTabs, pageLooks, readJar, sites, software }: FindSignInPorts,
  { address, tabId, storeId: meant }: Adding,
): Promise<SiteProposal | AddressFault> {
  const read = readAddress(address);
  if ('fault' in read) return read.fault;
  const { hostname: host, origin, protocol } = read.url;
  if ((await hostAccess.isGranted(findHostPatterns({ origins: [origin], parentOrigins: [] }))) === false)
    return 'not-allowed';
  if (meant !== null && !(await isThere(cookies, meant))) return 'no-store';
  const tabs = (await openTabs()).filter(({ storeId }) => meant === null || storeId === meant);
  const shown = findShown(tabs, origin, tabId);
  const seen = await lookAt(shown);
  const storeId = meant ?? shown[0]?.storeId ?? (await findDefaultStore(cookies));
  const { jar, readable } = await readJar(storeId);
  if (meant !== null && !readable) return 'no-store';
  const sent = listSentTo(host, jar);
  const found: SiteProposal = {
    host,
    name: hostName(host.replace(/^www\./, '')),
    origins: [origin],
    parentOrigins: await listParents(),
    isHttpOnly: protocol === 'http:',
    storeId,
    page: seen !== null ? 'looked-at' : shown.length > 0 ? 'not-ready' : 'no-tab',
    tabId: seen?.tabId ?? null,
    unheardOf: sent.length + shown.length > 0 ? null : { near: findNear(origin, listKnown(storeId)) },
    known: findKnown(read.url, sites.all()),
    kind: null,
    signOn: null,
    cookies: proposeOwn(
      withoutKnown(sent, sites.all()),
      seen?.page.storage ?? [],
      seen?.page.path ?? read.url.pathname,
    ),
    ways: seen === null ? [] : findSignOutWays(seen.page),
  };
  const make = seen === null ? null : await pageLooks.make(seen.tabId, origin);
  if (seen === null || make === null) return found;
  const unlisted = withoutKnown(sent, sites.all());
  const own = unlisted.filter((cookie) => !isNeighbours(cookie));
  const names = unlisted.map(({ name }) => name);
  const recognised = recogniseKind(software.kinds, names, describePage(seen.page, make), seen.page.path);
  const signOn = findSignOn(seen.page, recognised?.kind ?? null, software.signOnProviders);
  const proposal = { ...found, signOn };
  return recognised === null ? proposal : withKind(proposal, recognised, own, seen.page);

  /** The first of these tabs whose page can be looked at. */
  async function lookAt(open: readonly TabFacts[]): Promise<{ tabId: number; page: PageSnapshot } | null> {
    for (let looks = 1; ; looks += 1) {
      for (const tab of open) {
        const page = await pageLooks.look(tab.tabId, origin);
        if (page !== null) return { tabId: tab.tabId, page };
      }
      if (open.length === 0 || looks === MOST_LOOKS) return null;
      await clock.pause(waits.busyPage);
    }
  }

  function isNeighbours(cookie: Cookie): boolean {
    return listNeighbours(origin, sites.all()).some((site) => isListed(site, cookie));
  }

  /** What a saved site at another port of the host names is most likely its own: it comes last, and is not chosen. */
  function proposeOwn(
    cookies: readonly Cookie[],
    storage: PageSnapshot['storage'],
    path: string,
  ): readonly CookieProposal[] {
    const own = cookies.filter((cookie) => !isNeighbours(cookie));
    const theirs = proposeCookies(cookies.filter(isNeighbours), [], host, clock.now(), path);
    return [
      ...proposeCookies(own, storage, host, clock.now(), path),
      ...theirs.map((cookie) => ({ ...cookie, chosen: false })),
    ];
  }

  /** The addresses that a person may have meant: those of the open tabs of that store, and of the known sites. */
  function listKnown(storeId: StoreId): readonly string[] {
    const open = tabs.filter((tab) => tab.storeId === storeId);
    return [
      ...open.flatMap(({ url }) => URL.parse(url ?? '')?.origin ?? []),
      ...sites.all().flatMap(({ origins }) => origins),
    ];
  }

  async function listParents(): Promise<string[]> {
    const parents = listDomainsAbove(host).slice(1, -1);
    const asked = parents.map(async (parent) => {
      const above = `${protocol}//${parent}`;
      return (await hostAccess.isGranted(findHostPatterns({ origins: [above], parentOrigins: [] }))) === true
        ? [above]
        : [];
    });
    return (await Promise.all(asked)).flat();
  }
}

/** What a built-in site lists is not the sign-in of another one, such as one at a host below it. */
function withoutKnown(cookies: readonly Cookie[], sites: readonly SiteDefinition[]): readonly Cookie[] {
  const builtIn = sites.filter(({ id }) => !isOwnId(id));
  return cookies.filter((cookie) => !builtIn.some((site) => isListed(site, cookie)));
}

/** The sites that a person has saved at other ports of a host, where it is known which cookies are theirs. */
function listNeighbours(origin: string, sites: readonly SiteDefinition[]): readonly SiteDefinition[] {
  const host = hostOfOrigin(origin);
  return sites.filter(
    ({ authCookies, id, origins }) =>
      isOwnId(id) &&
      id !== ownSiteId(origin) &&
      origins.some((one) => hostOfOrigin(one) === host) &&
      authCookies.every(({ match }) => match !== 'likely'),
  );
}

/** The tabs that show this address, the one that the person means first, with those of its store. */
function findShown(tabs: readonly TabFacts[], origin: string, tabId: number | null): readonly TabFacts[] {
  const shown = tabs.filter(({ url }) => URL.parse(url ?? '')?.origin === origin);
  const first = shown.find((tab) => tab.tabId === tabId) ?? shown[0];
  if (first === undefined) return [];
  return [first, ...shown.filter((tab) => tab !== first && tab.storeId === first.storeId)];
}

/** A container without a tab or a cookie is listed nowhere, but may be there. */
async function isThere(cookies: FindSignInPorts['cookies'], storeId: StoreId): Promise<boolean> {
  if ((await cookies.stores()).some(({ id }) => id === storeId)) return true;
  return describeStore(storeId).kind === 'container' && (await cookies.findContainer(storeId)) !== 'not-there';
}

async function findDefaultStore(cookies: Pick<CookieJar, 'stores'>): Promise<StoreId> {
  const stores = await cookies.stores();
  return (stores.find(({ kind }) => kind === 'default') ?? stores[0])?.id ?? '0';
}
