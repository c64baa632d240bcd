import { expect, it } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { buildRun } from '../../../utils/core/sign-out/run.ts';
import { askControl } from '../../../utils/services/sign-out/ask-control.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { digestKeyDocument } from '../../../utils/storage/sessions/digest-key-document.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';
import { defaultStore } from '../../fakes/samples/stores.ts';
import { browserCookie, installBrowser } from '../install-browser.ts';

const stored: readonly Cookies.Cookie[] = [browserCookie({ session: false, expirationDate: 1_000 })];
installBrowser({
  runtime: { getURL: () => 'moz-extension://lights-out/' },
  cookies: { getAll: async () => [...stored] },
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');
const { toCookie } = await import('../../../utils/browser/cookies/to-cookie.ts');

it('a sign-in in web storage is not "lost" because Firefox still lists a cookie past its date', async () => {
  const ref = refOf('claude');
  const site = { ...claude, authStorage: [{ area: 'local', key: 'token', origin: 'https://claude.ai' }] } as const;
  const session = { ref, lifetime: { kind: 'unknown' }, cookieNames: ['token'] } as const;
  const run = await askControl(
    {
      credentials: createCredentials(createDocumentStore(createFakeStorageArea(), digestKeyDocument)),
      hostAccess: { isGranted: async () => true } as never,
      requests: {} as never,
      records: { list: async () => ({ runs: [], state: 'fine' }), save: async () => {} } as never,
      refusals: { note: async () => {} },
    },
    buildRun({ id: 'run', ref, scope: 'this-browser', startedAt: 0 }),
    {
      site,
      ref,
      store: defaultStore,
      neighbours: [],
      near: [],
      cookies: stored.map(toCookie),
      session,
      readable: true,
    },
  );
  expect(run.outcome).not.toMatchObject({ kind: 'could-not-tell', reason: 'lost' });
});
