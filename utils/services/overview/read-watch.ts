import type { TabFacts } from '../../core/overview/here.ts';
import type { WatchFacts } from '../../core/overview/parts/watch-part.ts';
import type { SignOutWatch } from '../../core/watching/sign-out-watch.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type WatchPorts = {
  readonly openTabs: () => Promise<TabFacts[]>;
  readonly siteBook: Pick<SiteBook, 'find'>;
  readonly watch: Pick<DocumentStore<SignOutWatch | null>, 'read'>;
};

export async function readWatch({ openTabs, siteBook, watch }: WatchPorts): Promise<WatchFacts> {
  const { data } = await watch.read();
  const origins = data === null ? [] : (siteBook.find(data.ref.siteId)?.origins ?? []);
  const isShown = ({ storeId, url }: TabFacts) =>
    storeId === data?.ref.storeId && origins.includes(URL.parse(url ?? '')?.origin ?? '');
  const isOpen = origins.length > 0 && (await openTabs()).some(isShown);
  return { watch: data, watchedTab: isOpen ? 'open' : 'none' };
}
