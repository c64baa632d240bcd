import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { RemovalPlan } from '../../../utils/core/removal/removal.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import type { SiteData, StoredCounts } from '../../../utils/ports/site-data.ts';

export type FakeSiteData = SiteData & {
  /** What pages see; null where none is open. */
  counts: StoredCounts;
  storage: RemovalPlan['storage'];
  /** Whose data was removed, in which stores, in order. */
  readonly removed: { readonly siteId: SiteId; readonly storeId: StoreId }[];
};

const nothingSeen: StoredCounts = {
  localStorage: null,
  sessionStorage: null,
  databases: null,
  caches: null,
  serviceWorkers: null,
};
const nothingLeft: StoredCounts = { localStorage: 0, sessionStorage: 0, databases: 0, caches: 0, serviceWorkers: 0 };

/** A site's data beside cookies: nothing can be seen until a test says what is there. */
export function createFakeSiteData(): FakeSiteData {
  return {
    counts: nothingSeen,
    storage: 'by-browser',
    removed: [],
    async count() {
      return this.counts;
    },
    async reach() {
      return this.storage;
    },
    async remove({ id }, store) {
      this.removed.push({ siteId: id, storeId: store.id });
      if (this.counts !== nothingSeen) this.counts = nothingLeft;
    },
  };
}
