import { isListed } from '../../core/cookies/auth-cookies.ts';
import type { Cookie, StoreId } from '../../core/cookies/cookie.ts';
import { describeStore } from '../../core/cookies/describe-store.ts';
import type { Adding } from '../../core/discovery/add-address.ts';
import { findKnown } from '../../core/discovery/find-known.ts';
import { findSignOutWays } from '../../core/discovery/find-sign-out-ways.ts';
import type { PageSnapshot } from '../../core/discovery/page-snapshot.ts';
import { proposeCookies } from '../../core/discovery/propose-cookies.ts';
import { readAddress } from '../../core/discovery/read-address.ts';
import { listSentTo } from '../../core/discovery/sent-to.ts';
import type { AddressFault, SiteProposal } from '../../core/discovery/site-proposal.ts';
import type { TabFacts } from '../../core/overview/here.ts';
import { hostName } from '../../core/sites/host-name.ts';
import { findHostPatterns } from '../../core/sites/host-patterns.ts';
import { listDomainsAbove } from '../../core/sites/is-at-or-below.ts';
import { isOwnId } from '../../core/sites/own-site.ts';
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
};

/**
 * Looks for the sign-in at an address: at the cookies of its host, and at its page where one is open. Nothing is sent.
 *
 * @param adding its tab is the one that the person means; null for none, then one that shows this address is looked
 *   for. Its store is the only one that is looked into; null for none that is meant, then it is that of the tab.
 */
export async function findSignIn(
  { clock, cookies, hostAccess, openTabs, pageLooks, readJar, sites }: FindSignInPorts,
  { address, tabId, storeId: meant }: Adding,
): Promise<SiteProposal | AddressFault> {
  const read = readAddress(address);
  if ('fault' in read) return read.fault;
  const { hostname: host, origin, protocol } = read.url;
  if ((await hostAccess.isGranted(findHostPatterns({ origins: [origin], parentOrigins: [] }))) === false)
    return 'not-allowed';
  if (meant !== null && !(await isThere(cookies, meant))) return 'no-store';
  const tabs = (await openTabs()).filter(({ storeId }) => meant === null || storeId === meant);
  const tab = findTab(tabs, origin, tabId);
  const page = tab === null ? null : await lookAt(tab.tabId);
  const storeId = meant ?? tab?.storeId ?? (await findDefaultStore(cookies));
  const { jar, readable } = await readJar(storeId);
  if (meant !== null && !readable) return 'no-store';
  return {
    host,
    name: hostName(host.replace(/^www\./, '')),
    origins: [origin],
    parentOrigins: await listParents(),
    isHttpOnly: protocol === 'http:',
    storeId,
    tabId: page === null ? null : (tab?.tabId ?? null),
    known: findKnown(read.url, sites.all()),
    cookies: proposeCookies(withoutKnown(listSentTo(host, jar), sites.all()), page?.storage ?? [], host, clock.now()),
    ways: page === null ? [] : findSignOutWays(page),
  };

  async function lookAt(openTab: number): Promise<PageSnapshot | null> {
    for (let looks = 1; ; looks += 1) {
      const seen = await pageLooks.look(openTab, origin);
      if (seen !== null || looks === MOST_LOOKS) return seen;
      await clock.pause(waits.busyPage);
    }
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

/** The tab that the person means, if it shows this address; else any other that does. */
function findTab(tabs: readonly TabFacts[], origin: string, tabId: number | null): TabFacts | null {
  const shown = tabs.filter(({ url }) => URL.parse(url ?? '')?.origin === origin);
  return shown.find((tab) => tab.tabId === tabId) ?? shown[0] ?? null;
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
