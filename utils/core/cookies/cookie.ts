import type { EpochMs } from '../time.ts';

/** The browser's name for one cookie jar: `0`, `firefox-default`, `firefox-container-3`. */
export type StoreId = string;

/** The top-level site that a partitioned cookie (CHIPS) is tied to. Passed back to the browser unchanged. */
export type PartitionKey = {
  readonly topLevelSite: string;
  /** Chrome 130, Firefox 141. Without it Chromium removes nothing although the call succeeds (tried in 156). */
  readonly hasCrossSiteAncestor?: boolean;
};

/** A cookie as the product knows it. It has no value, and must never get one. */
export type Cookie = {
  readonly name: string;
  /** Host name without a leading dot. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  /** Hidden from the page's own scripts. */
  readonly httpOnly: boolean;
  /** Whether its value is long and varied. */
  readonly looksRandom: boolean;
  /** Whether its value has the form of a signed token (RFC 7519), whatever stands in it. */
  readonly looksSigned: boolean;
  /** Whether its value is empty or says "no". Nothing else about a value is ever told. */
  readonly looksEmpty: boolean;
  readonly storeId: StoreId;
  readonly partition: PartitionKey | null;
  /** Firefox with first-party isolation; elsewhere null. */
  readonly firstPartyDomain: string | null;
  /** `null`: ends with the browser. `'unknown'`: the browser gave a date that cannot be right. */
  readonly expiresAt: EpochMs | null | 'unknown';
};

/** A text that is the same for two looks at one cookie, and different for twins of its name. */
export function cookieId(cookie: Cookie): string {
  const { name, domain, hostOnly, path, storeId, partition, firstPartyDomain } = cookie;
  const { topLevelSite = null, hasCrossSiteAncestor = null } = partition ?? {};
  return JSON.stringify([name, domain, hostOnly, path, storeId, topLevelSite, hasCrossSiteAncestor, firstPartyDomain]);
}
