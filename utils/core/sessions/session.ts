import type { PartitionKey, StoreId } from '../cookies/cookie.ts';
import type { SiteId } from '../sites/site.ts';
import type { Lifetime } from './lifetime.ts';

/** Which session: a site, in one cookie store and one partition. Never the server's secret. */
export type SessionRef = {
  readonly siteId: SiteId;
  readonly storeId: StoreId;
  readonly partition: PartitionKey | null;
};

/** Being signed in at a site, as far as this browser's cookies show. */
export type Session = {
  readonly ref: SessionRef;
  readonly lifetime: Lifetime;
  readonly cookieNames: readonly string[];
};

/** One text per session ref, to compare and to key maps with. */
export function refId(ref: SessionRef): string {
  const { siteId, storeId, partition } = ref;
  return [siteId, storeId, partition?.topLevelSite ?? '', partition?.hasCrossSiteAncestor === true ? 'x' : ''].join(
    '|',
  );
}
