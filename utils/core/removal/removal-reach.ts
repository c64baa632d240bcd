import type { PartitionKey, StoreId } from '../cookies/cookie.ts';
import { refId, type SessionRef } from '../sessions/session.ts';
import type { SiteId } from '../sites/site.ts';

/**
 * What a removal of our own may take away. `storeId` null: in all stores. `every`: the site's own cookies are removed
 * with those that it has inside other sites' pages.
 */
export type RemovalReach = {
  readonly siteId: SiteId;
  readonly storeId: StoreId | null;
  readonly partition: PartitionKey | null | 'every';
};

/** The reach of "Remove data here": the site's own row covers every partition, any other row only its own. */
export function reachOf({ siteId, storeId, partition }: SessionRef, stores: 'this-store' | 'all-stores'): RemovalReach {
  return { siteId, storeId: stores === 'all-stores' ? null : storeId, partition: partition ?? 'every' };
}

/** A text for a reach, as a key of maps. */
export function reachId({ siteId, storeId, partition }: RemovalReach): string {
  const place = refId({ siteId, storeId: storeId ?? '', partition: partition === 'every' ? null : partition });
  return `${place}|${partition === 'every' ? 'every' : 'this'}`;
}

/** The ids of every reach that a session lies in. */
export function reachIdsAround({ siteId, storeId, partition }: SessionRef): readonly string[] {
  return [storeId, null].flatMap((store) =>
    [partition, 'every' as const].map((one) => reachId({ siteId, storeId: store, partition: one })),
  );
}
