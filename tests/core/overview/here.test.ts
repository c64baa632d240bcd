import { describe, expect, it } from 'vitest';
import { findHere, type TabFacts } from '../../../utils/core/overview/here.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { overview } from '../../fakes/samples/overview.ts';
import { run } from '../../fakes/samples/run.ts';

const tab = (url: string | null, change: Partial<TabFacts> = {}): TabFacts => ({
  tabId: 7,
  url,
  storeId: '0',
  incognito: false,
  ...change,
});
const signedIn = overview({ cookies: [cookie()] });

describe('findHere', () => {
  it.each<[string, string, TabFacts | null]>([
    ['browser-page', 'no tab', null],
    ['browser-page', 'a page of the browser', tab('chrome://settings')],
    ['browser-page', 'the new tab', tab('about:newtab')],
    ['browser-page', 'a page of an extension', tab('moz-extension://0f3c/popup.html')],
    ['browser-page', 'a file', tab('file:///home/someone/claude.ai')],
    ['browser-page', 'source of a page', tab('view-source:https://claude.ai/')],
    ['browser-page', 'an odd scheme', tab('ftp://claude.ai/')],
    ['browser-page', 'no address at all', tab('claude.ai')],
    ['unseen', 'a tab whose address is hidden', tab(null)],
    ['unseen', 'a tab that has no address yet', tab('')],
    [
      'unseen',
      'a known site in a store that is not seen',
      tab('https://claude.ai/', { storeId: 'firefox-container-9' }),
    ],
    ['unseen', 'a known site in no store', tab('https://claude.ai/', { storeId: null })],
    ['unknown-site', 'another site', tab('https://news.example/')],
    ['unknown-site', 'a sub-host that the site does not name', tab('https://api.claude.ai/')],
    ['unknown-site', 'a look-alike', tab('https://claude.ai.evil.example/')],
    ['unknown-site', 'a site named in a user name', tab('https://claude.ai@evil.example/')],
    ['site', 'a known site', tab('https://claude.ai/new')],
    ['unknown-site', 'another port of a known site', tab('https://claude.ai:8443/')],
    ['site', 'a known site without TLS', tab('http://claude.ai/')],
    ['site', 'a known site in capitals', tab('https://CLAUDE.ai/')],
  ])('says "%s" for %s', (kind, _what, given) => {
    expect(findHere(signedIn, given).kind).toBe(kind);
  });

  it("finds the session and the run of the tab's own store", () => {
    const both = overview({ cookies: [cookie(), cookie({ storeId: '1', expiresAt: NOON + 1_000 })], runs: [run()] });
    expect(findHere(both, tab('https://claude.ai/'))).toMatchObject({
      store: { id: '0' },
      session: { ref: { storeId: '0' } },
      run: { id: 'run-1' },
    });
    expect(findHere(both, tab('https://claude.ai/', { storeId: '1', incognito: true }))).toMatchObject({
      session: { ref: { storeId: '1' } },
      run: null,
    });
  });

  it("does not show a sign-in inside another site as the tab's own", () => {
    const framed = overview({ cookies: [cookie({ partition: { topLevelSite: 'https://news.example' } })] });
    expect(findHere(framed, tab('https://claude.ai/'))).toMatchObject({ kind: 'site', session: null });
  });

  it('says that a private window is hidden, before anything else', () => {
    expect(findHere(overview({ privateWindows: 'hidden' }), tab('https://claude.ai/', { incognito: true }))).toEqual({
      kind: 'private-hidden',
    });
  });

  it('says when a site is switched off, and when its access is missing', () => {
    expect(
      findHere(overview({ settings: { ...defaultSettings, sitesOff: ['claude'] } }), tab('https://claude.ai/')),
    ).toMatchObject({ kind: 'site-off' });
    expect(findHere(overview({ access: new Map([['claude', 'missing']]) }), tab('https://claude.ai/'))).toMatchObject({
      kind: 'access-missing',
    });
    expect(findHere(overview({ access: new Map() }), tab('https://claude.ai/'))).toMatchObject({
      kind: 'site',
      site: { access: 'unknown' },
    });
  });

  it.each<[string, string, 'may-be' | 'signed-in' | null]>([
    ['wiki.firm.example', '0', 'may-be'],
    ['firm.example', '0', 'may-be'],
    ['shop.example', '0', 'signed-in'],
    ['www.shop.example', '0', null],
    ['wiki.firm.example', '1', null],
    ['notfirm.example', '0', null],
  ])('tells of an unknown site at %s in store %s whether its cookies look like a sign-in', (host, storeId, sign) => {
    const seen = overview({
      everySite: 'granted',
      cookies: [
        cookie({ name: 'sid', domain: 'firm.example', hostOnly: false }),
        cookie({ name: 'remember_user_token', domain: 'shop.example', hostOnly: true }),
      ],
    });
    expect(findHere(seen, tab(`https://${host}:8443/start?x=1`, { storeId }))).toEqual({
      kind: 'unknown-site',
      // What is removed: the site that the cookies prove, else the host alone.
      ref: { siteId: `other:${sign === 'may-be' ? 'firm.example' : host}`, storeId, partition: null },
      host: `${host}:8443`,
      origin: `https://${host}:8443`,
      tabId: 7,
      storeId,
      sign,
    });
  });
});
