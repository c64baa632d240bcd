import type { WatchView } from '../../../utils/core/overview/parts/watch-part.ts';
import { defaultStore } from './fake-world.ts';

/** A person shows how they sign out of a wiki that they add. */
export function shownWatch(change: Partial<WatchView> = {}): WatchView {
  return {
    id: 'w',
    ref: { siteId: 'own:wiki.firm.example', storeId: defaultStore.id, partition: null },
    siteName: 'wiki.firm.example',
    address: 'https://wiki.firm.example',
    tab: 'open',
    why: 'shown',
    state: 'watching',
    ways: [],
    ...change,
  };
}
