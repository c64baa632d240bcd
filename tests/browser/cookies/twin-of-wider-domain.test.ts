import { expect, it } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { digestKeyDocument } from '../../../utils/storage/sessions/digest-key-document.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';
import { claudeProbe } from '../../fakes/samples/asked-at.ts';
import { browserCookie, installBrowser } from '../install-browser.ts';

let stored: readonly Cookies.Cookie[] = [];
installBrowser({
  runtime: { getURL: () => 'chrome-extension://lights-out/' },
  cookies: { getAll: async () => [...stored] }, // each of them is sent to the probe's address
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');

it('a cookie of that name which a wider domain sends along is a second sign-in under one name', async () => {
  const site = {
    ...claude,
    registrableDomains: ['town.example'],
    origins: ['https://app.town.example'],
    parentOrigins: ['https://town.example'],
    authCookies: [{ name: 'sessionKey', match: 'exact', hosts: ['app.town.example'] }],
    probe: { ...claudeProbe, url: 'https://app.town.example/api/account' },
  } as const;
  const credentials = createCredentials(createDocumentStore(createFakeStorageArea(), digestKeyDocument));
  const ref = refOf('claude');
  stored = [
    browserCookie({ domain: '.town.example', hostOnly: false, value: 'b0123456789abcdef' }),
    browserCookie({ domain: 'app.town.example', hostOnly: true, value: 'a0123456789abcdef' }),
  ];
  await credentials.hold('run', ref, site);
  const sent = credentials.find('run')?.cookieHeader.split('; ').length;
  expect({ sent, isSingle: await credentials.isSingle(ref, site) }).toEqual({ sent: 2, isSingle: false });
});
