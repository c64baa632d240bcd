import { expect, it } from 'vitest';
import type { SentRequest } from '../../utils/core/answers/sent-request.ts';
import { createSentLog } from '../../utils/services/sent-log.ts';
import { createDocumentStore } from '../../utils/storage/document-store.ts';
import { sentDocument } from '../../utils/storage/runs/sent-document.ts';
import { NOON } from '../fakes/ports/fake-clock.ts';
import { createFakeStorageArea } from '../fakes/ports/fake-storage-area.ts';

const request: SentRequest = {
  at: NOON,
  method: 'GET',
  address: 'https://claude.ai/api/organizations',
  storeId: '0',
  way: 'background',
  why: 'control-probe',
  answer: null,
};

it('keeps the answer of each request, also where the same one is sent again within a millisecond', async () => {
  const log = createSentLog(createDocumentStore(createFakeStorageArea(), sentDocument));
  for (const kind of ['timeout', 'redirect'] as const) await (await log.add(request))({ kind });
  expect((await log.list()).map(({ answer }) => answer?.kind)).toEqual(['timeout', 'redirect']);
});
