import type { StoreId } from '../../cookies/cookie.ts';
import type { CookieStore } from '../../cookies/cookie-store.ts';
import { findOpenTabs, type ShutTab } from '../../leave/open-tabs.ts';
import { findUnaccounted } from '../../leave/unaccounted.ts';
import { findUnseenStorage } from '../../leave/unseen-storage.ts';
import { refId, type SessionRef } from '../../sessions/session.ts';
import type { EpochMs } from '../../time.ts';
import type { TabFacts } from '../here.ts';
import { findNamedStore } from '../named-store.ts';
import { findSiteName } from '../site-name.ts';
import type { LeaveFacts } from './leave-part.ts';
import type { OtherSitesFacts } from './other-sites-part.ts';
import type { PermissionsFacts } from './permissions-part.ts';
import type { RunsFacts } from './runs-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';
import type { StoresFacts } from './stores-part.ts';

/**
 * Cookies of a known site that may be a sign-in, but that its definition does not judge; or keys of its web storage,
 * where no page is open that shows whether they are there.
 */
export type UnaccountedView = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly store: CookieStore;
  readonly cookieNames: readonly string[];
};

/** The open tabs of one site in one store. A site may keep a sign-in where only its page sees it. */
export type OpenSiteView = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly host: string;
  /** Scheme, host and port of the page in the first of its tabs. */
  readonly origin: string;
  readonly store: CookieStore;
  readonly tabIds: readonly number[];
};

export type DoubtsFacts = { readonly tabs: readonly TabFacts[] };

/** What may be a sign-in without being seen as one. While any of it is left, not everything is dark. */
export type DoubtsPart = {
  readonly unaccounted: readonly UnaccountedView[];
  /** Empty unless we may look at every site. */
  readonly openSites: readonly OpenSiteView[];
  /** The same for tabs that cannot be looked into. */
  readonly shutTabs: readonly ShutTab[];
};

type Facts = DoubtsFacts &
  OtherSitesFacts &
  StoresFacts &
  SitesFacts &
  SettingsFacts &
  Pick<LeaveFacts, 'leave'> &
  Pick<PermissionsFacts, 'dataRemoval'> &
  Pick<RunsFacts, 'runs'> & { readonly now: EpochMs };

export function buildDoubts(facts: Facts): DoubtsPart {
  const { access, cookies, everySite, now, policy, settings, sites, tabs } = facts;
  const looked = sites.filter(({ id }) => !settings.sitesOff.includes(id) && access.get(id) !== 'missing');
  const seen = findUnaccounted(cookies, looked, now);
  // Where the browser does not remove it for us, a removal takes nothing of it.
  const runs = facts.dataRemoval === 'granted' ? facts.runs : [];
  const unseen = findUnseenStorage(looked, findDefault(facts), { ...facts, runs }).filter(
    ({ ref }) => !seen.some((one) => refId(one.ref) === refId(ref)),
  );
  const unaccounted = [...seen, ...unseen].map((one) => ({ ...one, ...named(one.ref, facts) }));
  if (everySite !== 'granted' || policy.sites !== null) return { unaccounted, openSites: [], shutTabs: [] };
  const { openSites, shutTabs } = findOpenTabs(tabs, sites);
  return {
    unaccounted,
    shutTabs,
    openSites: openSites.map(({ siteId, storeId, ...open }) => {
      const ref = { siteId, storeId, partition: null };
      return { ref, ...open, ...named(ref, facts) };
    }),
  };
}

function findDefault({ stores }: StoresFacts): StoreId {
  return stores.find(({ kind }) => kind === 'default')?.id ?? '0';
}

function named({ siteId, storeId }: SessionRef, facts: Facts) {
  return { siteName: findSiteName(facts.sites, siteId), store: findNamedStore(facts, storeId) };
}
