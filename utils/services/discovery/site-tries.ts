import type { StoreId } from '../../core/cookies/cookie.ts';
import { createQueues } from '../../core/queue.ts';
import type { SiteDraft } from '../../core/sites/own-site.ts';
import { ownSiteId } from '../../core/sites/own-site-id.ts';
import { type TryEnd, type TrySitePorts, trySite } from './try-site.ts';

/**
 * Tries sites, each in one try at a time: in two at once, one would take the sign-out of the other for what the site
 * does. A second press of the same, as in another tab of the settings, gets what the first one comes to.
 */
export function createSiteTries(ports: TrySitePorts): (draft: SiteDraft, storeId: StoreId) => Promise<TryEnd> {
  const inTurn = createQueues();
  const open = new Map<string, Promise<TryEnd>>();
  return (draft, storeId) => {
    const wanted = JSON.stringify([draft, storeId]);
    const run = () => trySite(ports, draft, storeId);
    const running = open.get(wanted) ?? inTurn(ownSiteId(draft.origin), run).finally(() => void open.delete(wanted));
    open.set(wanted, running);
    return running;
  };
}
