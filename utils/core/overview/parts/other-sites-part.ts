import type { CookieStore } from '../../cookies/cookie-store.ts';
import type { LooksLive } from '../../cookies/looks-live.ts';
import { findOtherSites, type OtherSite } from '../../leave/other-sites.ts';
import type { SessionRef } from '../../sessions/session.ts';
import { hostOfOrigin } from '../../sites/host-of-origin.ts';
import type { EpochMs } from '../../time.ts';
import { findNamedStore } from '../named-store.ts';
import type { SessionsFacts } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';
import type { StoresFacts } from './stores-part.ts';

/** A site without a definition whose cookies look like a sign-in. Seen only while we may look at every site. */
export type OtherSiteView = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly store: CookieStore;
  /** Whether visitors may have such cookies too. */
  readonly sign: LooksLive;
  readonly domain: string;
  /** Where its likeliest cookie stands: the domain, or a host below it. */
  readonly host: string;
  /** Whether hosts below that domain belong to it. */
  readonly reach: 'host' | 'domain';
};

export type OtherSitesFacts = {
  /** Whether we may look at every site. The permission is asked for on a press, and given back. */
  readonly everySite: 'granted' | 'missing' | 'unknown';
};

export type OtherSitesPart = OtherSitesFacts & {
  /** Sites without a definition that may have a sign-in, sorted by name. */
  readonly otherSites: readonly OtherSiteView[];
};

type Facts = OtherSitesFacts &
  StoresFacts &
  SitesFacts &
  SettingsFacts &
  Pick<SessionsFacts, 'stored'> & { readonly now: EpochMs };

/** Lists sites without a definition, unless an administrator's policy allows us to look at named sites only. */
export function buildOtherSites(facts: Facts): OtherSitesPart {
  const { cookies, everySite, now, policy, sites } = facts;
  if (everySite !== 'granted' || policy.sites !== null) return { everySite, otherSites: [] };
  const others = findOtherSites(cookies, sites, now).filter((other) => !hasRowOfItsOwn(other, facts));
  const otherSites = others.map(({ ref, domain, host, reach, sign }) => ({
    ref,
    domain,
    host,
    reach,
    sign,
    siteName: domain,
    store: findNamedStore(facts, ref.storeId),
  }));
  return { everySite, otherSites };
}

/** A site that keeps its sign-in in web storage, and whose open page shows it: it is among the sessions. */
function hasRowOfItsOwn({ domain, ref }: OtherSite, { sites, stored }: Facts): boolean {
  const siteIds = stored.filter((session) => session.ref.storeId === ref.storeId).map((session) => session.ref.siteId);
  return sites.some(({ id, origins }) => siteIds.includes(id) && origins.map(hostOfOrigin).includes(domain));
}
