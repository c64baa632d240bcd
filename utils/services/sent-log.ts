import { toSiteAnswer } from '../core/answers/read-answer.ts';
import type { SentRequest } from '../core/answers/sent-request.ts';
import type { SentLog } from '../ports/requests.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/** Far more requests than one browser run makes. Beyond this number the oldest are dropped. */
const MOST = 500;

/**
 * Keeps the sent requests in the browser's memory area: they survive a stopped worker, but not a restart of the
 * browser.
 */
export function createSentLog(document: DocumentStore<readonly SentRequest[]>): SentLog {
  return {
    async add(request) {
      await document.update((sent) => [...sent, request].slice(-MOST));
      return async (answer) => {
        const answered = { ...request, answer: toSiteAnswer(answer) };
        await document.update((sent) => sent.map((entry) => (isSame(entry, request) ? answered : entry)));
      };
    },
    list: async () => [...(await document.read()).data],
    async forget() {
      await document.update(() => []);
    },
    async forgetStore(storeId) {
      await document.update((sent) => sent.filter((entry) => entry.storeId !== storeId));
    },
  };
}

function isSame(a: SentRequest, b: SentRequest): boolean {
  return a.at === b.at && a.address === b.address && a.storeId === b.storeId && a.why === b.why && a.answer === null;
}
