import type { PartitionKey, StoreId } from '../cookies/cookie.ts';
import type { SeenAt } from '../sites/seen-at.ts';
import type { SiteId } from '../sites/site.ts';
import type { Lifetime } from './lifetime.ts';

/** Says which session: one site, in one cookie store and one partition. Never contains the server's secret. */
export type SessionRef = {
  readonly siteId: SiteId;
  readonly storeId: StoreId;
  readonly partition: PartitionKey | null;
};

/** Being signed in at a site, as far as this browser's cookies show. */
export type Session = SeenAt & {
  readonly ref: SessionRef;
  readonly lifetime: Lifetime;
  readonly cookieNames: readonly string[];
};

/** A text for a session ref, to compare refs and to use them as keys of maps. */
export function refId(ref: SessionRef): string {
  const { siteId, storeId, partition } = ref;
  return [siteId, storeId, partition?.topLevelSite ?? '', partition?.hasCrossSiteAncestor === true ? 'x' : ''].join(
    '|',
  );
}
