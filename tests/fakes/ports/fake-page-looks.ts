import type { PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import type { PageLooks } from '../../../utils/ports/page-looks.ts';
import type { FakeTabs } from './fake-tabs.ts';

export type FakePageLooks = PageLooks & {
  /** What stands in the page of a tab, by the tab's id. */
  readonly pages: Map<number, PageSnapshot>;
};

/** Looks at the pages that a test puts into tabs. A tab that is not loaded, or shows another origin, gives none. */
export function createFakePageLooks(tabs: Pick<FakeTabs, 'find'>): FakePageLooks {
  const pages = new Map<number, PageSnapshot>();
  return {
    pages,
    async look(tabId, origin) {
      const page = pages.get(tabId);
      return tabs.find(tabId)?.usable === true && page?.origin === origin ? page : null;
    },
    async stored(tabId, origin) {
      return (await this.look(tabId, origin))?.storage ?? null;
    },
  };
}
