import { describe, expect, it } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { digestKeyDocument } from '../../../utils/storage/sessions/digest-key-document.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';
import { claudeProbe, signOutAt } from '../../fakes/samples/asked-at.ts';
import { browserCookie, installBrowser } from '../install-browser.ts';

let stored: readonly Cookies.Cookie[] = [];
installBrowser({
  runtime: { getURL: () => 'chrome-extension://lights-out/' },
  cookies: { getAll: async (asked) => stored.filter((cookie) => cookie.storeId === asked.storeId) },
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');

const session = refOf('claude');
const auth = { match: 'exact', hosts: ['claude.ai'] } as const;
const random = (letter: string) => `${letter}0123456789abcdef`;

describe('a twin of the auth cookie whose date has passed', () => {
  const credentials = createCredentials(createDocumentStore(createFakeStorageArea(), digestKeyDocument));
  const twin = (expirationDate: number) =>
    browserCookie({ path: '/app', value: random('b'), session: false, expirationDate });

  it('is no second sign-in, and part of no digest', async () => {
    stored = [browserCookie({ value: random('a') })];
    const alone = await credentials.digest(session, claude);
    stored = [...stored, twin(1_000)];
    expect(await credentials.isSingle(session, claude)).toBe(true);
    expect(await credentials.digest(session, claude)).toBe(alone);
  });

  it('is one before its date', async () => {
    stored = [browserCookie({ value: random('a') }), twin(99_999_999_999)];
    expect(await credentials.isSingle(session, claude)).toBe(false);
  });
});

describe('a twin of another application, by the paths that a site calls its own', () => {
  const credentials = createCredentials(createDocumentStore(createFakeStorageArea(), digestKeyDocument));
  const site = { ...claude, authCookies: [{ ...auth, name: 'sessionKey', paths: ['/app'] }] };
  const own = browserCookie({ path: '/app', value: random('a') });
  const below = 'https://claude.ai/app/account/me';
  const ask = (change: Partial<Cookies.Cookie>, of: Partial<SiteDefinition> = {}) => {
    stored = [own, browserCookie({ value: random('b'), ...change })];
    return credentials.isSingle(session, { ...site, ...of });
  };

  it.each<[boolean, string, Partial<Cookies.Cookie>, Partial<SiteDefinition>?]>([
    [false, 'above it', { path: '/' }],
    [false, 'below it', { path: '/app/account' }, { probe: { ...claudeProbe, url: below } }],
    [false, 'below it, where the sign-out goes', { path: '/app/account' }, { signOut: [signOutAt(below)] }],
    [false, 'below it, where only the jar may decide', { path: '/app/account' }, { replaySafe: false }],
    [true, 'below it, where nothing is asked or sent', { path: '/app/account' }],
    [false, 'at the same place', { path: '/app/' }],
    [true, 'with the same value', { path: '/', value: random('a') }],
    [true, 'past its date', { path: '/', session: false, expirationDate: 1 }],
    [true, 'beside it', { path: '/application' }],
    [true, 'of another name', { path: '/', name: 'theme' }],
    [true, "in another site's page", { path: '/', partitionKey: { topLevelSite: 'https://news.example' } }],
  ])('%s, one sign-in: %s', async (is, _what, change, of) => {
    expect(await ask(change, of)).toBe(is);
  });

  it.each<[boolean, string, Partial<Cookies.Cookie>]>([
    [true, 'above it', { path: '/' }],
    [false, 'above it, with the same value', { path: '/', value: random('a') }],
    [false, 'below it', { path: '/app/account' }],
    [false, 'beside it', { path: '/application' }],
  ])('%s, in the way of a sign-out: %s', async (is, _what, change) => {
    stored = [own, browserCookie({ value: random('b'), ...change })];
    await credentials.hold('run', session, site);
    expect(await credentials.hasInTheWay('run', session, { ...site, probe: null })).toBe(is);
    credentials.release('run');
  });

  it('is part of no digest', async () => {
    stored = [own];
    const alone = await credentials.digest(session, site);
    await ask({ path: '/' });
    expect(await credentials.digest(session, site)).toBe(alone);
  });
});
