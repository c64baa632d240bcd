import { beforeEach, describe, expect, it } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { digestKeyDocument } from '../../../utils/storage/sessions/digest-key-document.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';
import { browserCookie, installBrowser } from '../install-browser.ts';

let stored: readonly Cookies.Cookie[] = [];
/** Whether Firefox isolates by first party: then it refuses a call that names none. */
let isolates: 'no' | 'yes' = 'no';
let scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension';
installBrowser({
  runtime: { getURL: () => `${scheme}://lights-out/` },
  cookies: {
    async getAll(asked) {
      if (isolates === 'yes' && asked.firstPartyDomain === undefined)
        throw new Error("First-Party Isolation is enabled, but the required 'firstPartyDomain' attribute was not set.");
      return stored.filter((cookie) => cookie.storeId === asked.storeId);
    },
  },
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');
const { readCredential } = await import('../../../utils/browser/cookies/cookie-header.ts');

beforeEach(() => {
  scheme = 'chrome-extension';
  isolates = 'no';
});

const session = refOf('claude');
const auth = { match: 'exact', hosts: ['claude.ai'] } as const;
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

describe('what is left of a sign-in', () => {
  const credentials = createCredentials(createDocumentStore(createFakeStorageArea(), digestKeyDocument));
  const own = (name: string, value: string) => browserCookie({ name, value });
  const site = { ...claude, authCookies: ['one', 'two'].map((name) => ({ ...auth, name })) };

  it.each<[boolean, string, readonly Cookies.Cookie[]]>([
    [true, 'all of it', [own('one', random('a')), own('two', random('b'))]],
    [true, 'one of its cookies', [own('two', random('b'))]],
    [false, 'nothing', []],
    [false, 'another value', [own('one', random('a')), own('two', random('c'))]],
    [false, 'a cookie that was not there', [own('two', random('b')), own('one', random('b'))]],
  ])('%s: %s', async (is, _what, left) => {
    stored = [own('one', random('a')), own('two', random('b'))];
    await credentials.hold('run', session, site);
    stored = left;
    expect(await credentials.isPart('run', session, site)).toBe(is);
    expect(await credentials.isPart('another run', session, site)).toBe(false);
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

describe('in Firefox with first-party isolation', () => {
  const credentials = createCredentials(createDocumentStore(createFakeStorageArea(), digestKeyDocument));
  const ofParty = (firstPartyDomain: string, letter: string) =>
    browserCookie({ firstPartyDomain, value: random(letter) });
  const header = async (ref = session) =>
    (await readCredential(ref, claude, 'https://claude.ai/api/x', null)).cookieHeader;
  const framed = refOf('claude', { partition: { topLevelSite: 'https://news.example' } });

  beforeEach(() => {
    scheme = 'moz-extension';
    isolates = 'yes';
    stored = [ofParty('claude.ai', 'a'), ofParty('news.example', 'b')];
  });

  it("a request carries its own first party's cookie, and no other's", async () => {
    expect(await header()).toBe(`sessionKey=${random('a')}`);
    expect(await header(framed)).toBe(`sessionKey=${random('b')}`);
  });

  it('sign-ins of two first parties are two sessions, each with one value', async () => {
    expect(await credentials.isSingle(session, claude)).toBe(true);
    expect(await credentials.isSingle(framed, claude)).toBe(true);
    expect(await credentials.digest(session, claude)).not.toBe(await credentials.digest(framed, claude));
  });

  it.each([
    ['yes', 'a'],
    ['no', 'c'],
  ] as const)('a sign-in from before the switch is no second one; isolates: %s', async (now, letter) => {
    isolates = now;
    stored = [...stored, ofParty('', 'c')];
    expect(await header()).toBe(`sessionKey=${random(letter)}`);
    expect(await credentials.isSingle(session, claude)).toBe(true);
  });

  it.each([
    ['alone', []],
    ['beside an isolated cookie of another name', [browserCookie({ name: 'theme', firstPartyDomain: 'claude.ai' })]],
  ])('a sign-in that was never isolated is still the session, %s', async (_how, others) => {
    stored = [ofParty('', 'c'), ...others];
    expect(await header()).toContain(`sessionKey=${random('c')}`);
  });
});
