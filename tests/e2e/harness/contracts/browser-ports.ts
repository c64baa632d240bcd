import { createAdapters } from '../../../../utils/browser/create-adapters.ts';
import { createSpokenLanguage } from '../../../../utils/browser/spoken-language.ts';
import { createStorageArea } from '../../../../utils/browser/storage-area.ts';
import { createSentLog } from '../../../../utils/services/sent-log.ts';
import { claude } from '../../../../utils/sites/claude.ts';
import { clockDocument } from '../../../../utils/storage/clock-document.ts';
import { createDocumentStore } from '../../../../utils/storage/document-store.ts';
import { sentDocument } from '../../../../utils/storage/runs/sent-document.ts';
import { digestKeyDocument } from '../../../../utils/storage/sessions/digest-key-document.ts';
import { visitsDocument } from '../../../../utils/storage/visits-document.ts';
import type { Ports } from '../../../contracts/contract.ts';

/** The real adapters with their own documents, because the background goes on using its own at the same time. */
export function createBrowserPorts(): Ports {
  const session = createStorageArea('session');
  const sent = createSentLog(createDocumentStore(session, { ...sentDocument, key: 'contract-sent' }));
  const adapters = createAdapters({
    clockOff: createDocumentStore(session, { ...clockDocument, key: 'contract-clock' }),
    digestKey: createDocumentStore(session, { ...digestKeyDocument, key: 'contract-digest-key' }),
    language: createSpokenLanguage(),
    sent,
    sites: [claude],
    visits: createDocumentStore(session, { ...visitsDocument, key: 'contract-visits' }),
    toRuleText: async (siteName) => ({ title: siteName, message: '' }),
    toText: async ({ siteName }) => ({ title: siteName, message: 'A contract' }),
  });
  return {
    ...adapters,
    areas: { local: createStorageArea('local'), session, sync: createStorageArea('sync') },
    sent,
  };
}
