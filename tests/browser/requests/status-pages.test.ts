import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStatusPages } from '../../../utils/browser/requests/status-pages.ts';
import { createSentLog } from '../../../utils/services/sent-log.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { sentDocument } from '../../../utils/storage/runs/sent-document.ts';
import { createFakeHostAccess } from '../../fakes/ports/fake-host-access.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';

/** Reads the status page of Claude, and tells what was read and which addresses were asked. */
async function read(prepare: (access: ReturnType<typeof createFakeHostAccess>) => void = () => {}) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response('{"status":{"indicator":"none"}}', { headers: { 'content-type': 'application/json' } });
  });
  const hostAccess = createFakeHostAccess();
  prepare(hostAccess);
  const sent = createSentLog(createDocumentStore(createFakeStorageArea(), sentDocument));
  const status = await createStatusPages({ hostAccess, sent, noteServerTime: () => {} }).read(claude);
  return { status, asked, recorded: (await sent.list()).map(({ address }) => address) };
}

afterEach(() => vi.unstubAllGlobals());

describe('the status page of a site', () => {
  it('is asked with the permission for its host, and the request is recorded', async () => {
    const asked = [claude.statusApi];
    expect(await read()).toEqual({ status: { kind: 'fine' }, asked, recorded: asked });
  });

  it('is not asked without that permission', async () => {
    const refused = await read((access) => access.take('status.claude.com'));
    expect(refused).toEqual({ status: { kind: 'not-allowed' }, asked: [], recorded: [] });
  });

  it('is not asked where the browser cannot tell: the request might carry the origin of the extension', async () => {
    const unsure = await read((access) => access.becomeUnknown());
    expect(unsure).toEqual({ status: { kind: 'not-allowed' }, asked: [], recorded: [] });
  });
});
