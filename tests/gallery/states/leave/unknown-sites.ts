import type { OtherSiteView } from '../../../../utils/core/overview/parts/other-sites-part.ts';
import { defaultStore, workContainer } from '../../../components/harness/fake-world.ts';

export const other = (domain: string, store = defaultStore, sign: OtherSiteView['sign'] = 'may-be'): OtherSiteView => ({
  ref: { siteId: `other:${domain}`, storeId: store.id, partition: null },
  siteName: domain,
  store,
  sign,
  domain,
  host: domain,
  reach: 'domain',
});
export const siteAt = (siteId: string, siteName: string) => ({
  ref: { siteId, storeId: defaultStore.id, partition: null },
  siteName,
  store: defaultStore,
});
/** Sites without a definition, one of them sure. */
export const strangers = [
  other('forum.gardeners.example', defaultStore, 'signed-in'),
  other('library.example'),
  other('library.example', workContainer),
  other('shop.example'),
];
/** A site that is open in two tabs, with nothing found. */
export const library = {
  ...siteAt('other:library.example', 'library.example'),
  host: 'library.example',
  origin: 'https://library.example',
  tabIds: [7, 8],
};
