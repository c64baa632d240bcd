import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { visitsDocument } from '../../../utils/storage/visits-document.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';

/** The adapter of tabs over a small browser, which must be installed before this is called. */
export async function loadSiteTabs() {
  const { createSiteTabs } = await import('../../../utils/browser/tabs/tabs.ts');
  const visits = createDocumentStore(createFakeStorageArea(), visitsDocument);
  return { siteTabs: createSiteTabs(visits), visits, restart: () => createSiteTabs(visits) };
}
