import type { PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import type { PageMake } from '../../../utils/core/kinds/describe-page.ts';
import type { PageLooks } from '../../../utils/ports/page-looks.ts';
import type { FakeTabs } from './fake-tabs.ts';

export type FakePageLooks = PageLooks & {
  /** What stands in the page of a tab, by the tab's id. */
  readonly pages: Map<number, PageSnapshot>;
  /** What such a page says of its making. Nothing, unless given. */
  readonly makes: Map<number, PageMake>;
  /** Tabs whose pages are busy: they do not say what they store. */
  readonly busy: Set<number>;
};

/** Looks at the pages that a test puts into tabs. A tab that is not loaded, or shows another origin, gives none. */
export function createFakePageLooks(tabs: Pick<FakeTabs, 'find'>): FakePageLooks {
  const pages = new Map<number, PageSnapshot>();
  const makes = new Map<number, PageMake>();
  const busy = new Set<number>();
  let isMissed = false;
  return {
    busy,
    pages,
    makes,
    async look(tabId, origin) {
      const page = pages.get(tabId);
      return tabs.find(tabId)?.usable === true && page?.origin === origin ? page : null;
    },
    async stored(tabId, origin) {
      const seen = await this.look(tabId, origin);
      if (seen === null || !busy.has(tabId)) return seen?.storage ?? null;
      isMissed = true;
      return null;
    },
    async make(tabId, origin) {
      if ((await this.look(tabId, origin)) === null) return null;
      return makes.get(tabId) ?? { metas: [], assets: [], data: [] };
    },
    tellMissed() {
      const told = isMissed;
      isMissed = false;
      return told;
    },
  };
}
