import { beforeEach, describe, expect, it } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { digestKeyDocument } from '../../../utils/storage/sessions/digest-key-document.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';
import { browserCookie, installBrowser } from '../install-browser.ts';

let stored: readonly Cookies.Cookie[] = [];
let scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension';
installBrowser({
  runtime: { getURL: () => `${scheme}://lights-out/` },
  cookies: { getAll: async ({ storeId }) => stored.filter((cookie) => cookie.storeId === storeId) },
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');
const { readCredential } = await import('../../../utils/browser/cookies/cookie-header.ts');

beforeEach(() => {
  scheme = 'chrome-extension';
});

const session = refOf('claude');
const random = (letter: string) => `${letter}0123456789abcdef`;

describe('the digest of a credential', () => {
  const credentials = createCredentials(createDocumentStore(createFakeStorageArea(), digestKeyDocument));
  const digest = (...cookies: readonly Cookies.Cookie[]) => {
    stored = cookies;
    return credentials.digest(session, claude);
  };

  it('is 32 bits long, differs for another value and is the same for the same value', async () => {
    const first = await digest(browserCookie({ value: random('a') }));
    expect(first).toMatch(/^[0-9a-f]{8}$/);
    expect(await digest(browserCookie({ value: random('b') }))).not.toBe(first);
    expect(await digest(browserCookie({ value: random('a') }))).toBe(first);
  });

  it('is null without an auth cookie in this store, and where a value could be guessed', async () => {
    expect(await digest()).toBeNull();
    expect(await digest(browserCookie({ value: 'yes' }))).toBeNull();
    expect(await digest(browserCookie({ storeId: '1' }))).toBeNull();
    const twin = browserCookie({ domain: 'claude.ai', hostOnly: true, value: 'yes' });
    expect(await digest(browserCookie({ value: random('a') }), twin)).toBeNull();
  });
});

describe('the cookies that one request carries', () => {
  const header = async (...cookies: readonly Cookies.Cookie[]) => {
    stored = cookies;
    return (await readCredential(session, claude, 'https://claude.ai/api/x', null)).cookieHeader;
  };

  it('stand in the order of their paths, the longest first', async () => {
    const cookies = ['/', '/api/x', '/api'].map((path) =>
      browserCookie({ name: path.length.toString(), path, value: 'v' }),
    );
    expect(await header(...cookies)).toBe('6=v; 4=v; 1=v');
    expect(await header(...cookies.toReversed())).toBe('6=v; 4=v; 1=v');
  });

  it("leave out cookies that have expired, and cookies in another site's partition", async () => {
    const past = browserCookie({ name: 'past', session: false, expirationDate: 1 });
    const framed = browserCookie({ name: 'framed', partitionKey: { topLevelSite: 'https://news.example' } });
    expect(await header(browserCookie({ value: 'v' }), past, framed)).toBe('sessionKey=v');
  });

  it('are given to Firefox as the bytes of their UTF-8, and to Chrome as they are', async () => {
    const cookie = browserCookie({ value: 'Zoë €' });
    expect(await header(cookie)).toBe('sessionKey=Zoë €');
    scheme = 'moz-extension';
    expect(await header(cookie)).toBe('sessionKey=Zo\u00c3\u00ab \u00e2\u0082\u00ac');
  });
});
