import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { planCookieRemoval } from '../../../utils/core/removal/plan-removal.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { claudeConsole } from '../../../utils/sites/claude-console.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const trusting: SiteDefinition = { ...claude, trustedDeviceCookies: ['trusted_device'] };
/** Lives below a registrable domain that it shares with neighbours, and may look at it. */
const deep: SiteDefinition = {
  ...claude,
  origins: ['https://app.claude.ai', 'https://api.app.claude.ai'],
  parentOrigins: ['https://claude.ai'],
  authCookies: [{ name: 'sessionKey', match: 'exact', hosts: ['app.claude.ai', 'claude.ai'] }],
  trustedDeviceCookies: ['trusted_device'],
};
const news = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };

const auth = cookie();
const twin = cookie({ hostOnly: true });
const onPath = cookie({ path: '/chat' });
const companion = cookie({ name: 'sessionKeyV3' });
const leftover = cookie({ name: '__ssid' });
const theme = cookie({ name: 'theme' });
const device = cookie({ name: 'trusted_device' });
const framed = cookie({ partition: news });
const framedTheme = cookie({ name: 'theme', partition: news });
const own = cookie({ partition: { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: false } });
const elsewhereFramed = cookie({ partition: { topLevelSite: 'https://blog.example', hasCrossSiteAncestor: true } });
const jar = [auth, twin, onPath, companion, leftover, theme, device, framed, framedTheme, own, elsewhereFramed];

const plan = (
  site: SiteDefinition,
  cookies: readonly Cookie[],
  ref = refOf('claude'),
  device: 'with-trusted-device' | 'keep-trusted-device' = 'keep-trusted-device',
) => planCookieRemoval({ site, ref, neighbours: [] }, cookies, device, 'own');

describe('planCookieRemoval', () => {
  it("removes every cookie on the site's own hosts, in every partition, for the site's own row", () => {
    expect(plan(claude, jar)).toEqual(jar);
  });

  it('removes only the cookies in that partition for a row inside another site', () => {
    expect(plan(claude, jar, refOf('claude', { partition: news }))).toEqual([framed, framedTheme]);
  });

  it('keeps cookies that remember a trusted device, unless asked to remove them', () => {
    expect(plan(trusting, jar)).toEqual(jar.filter((one) => one !== device));
    expect(plan(trusting, jar, refOf('claude'), 'with-trusted-device')).toEqual(jar);
  });

  it('keeps a trusted device in a partition too', () => {
    const there = cookie({ name: 'trusted_device', partition: news });
    const inNews = refOf('claude', { partition: news });
    expect(plan(trusting, [framed, there], inNews)).toEqual([framed]);
    expect(plan(trusting, [framed, there], inNews, 'with-trusted-device')).toEqual([framed, there]);
  });

  it('removes from a parent domain only names that the definition lists', () => {
    const ownTheme = cookie({ name: 'theme', domain: 'app.claude.ai' });
    const apiTheme = cookie({ name: 'theme', domain: 'api.app.claude.ai' });
    const given = [auth, companion, leftover, theme, device, ownTheme, apiTheme];
    expect(plan(deep, given)).toEqual([auth, companion, leftover, ownTheme, apiTheme]);
    expect(plan(deep, given, refOf('claude'), 'with-trusted-device')).toEqual([
      auth,
      companion,
      leftover,
      device,
      ownTheme,
      apiTheme,
    ]);
  });

  it("keeps domain-wide cookies of a registrable domain, even if one of the site's hosts has that name", () => {
    const both: SiteDefinition = {
      ...deep,
      origins: ['https://app.claude.ai', 'https://claude.ai'],
      parentOrigins: [],
    };
    const onlyThere = cookie({ name: 'theme', hostOnly: true });
    expect(plan(both, [theme, onlyThere, leftover])).toEqual([onlyThere, leftover]);
  });

  it.each<[string, Partial<Cookie>]>([
    ['a look-alike', { domain: 'notclaude.ai' }],
    ['a host below that the definition does not name', { domain: 'docs.claude.ai' }],
    ['a sign-in of the same name at the Console', { domain: 'platform.claude.com', hostOnly: true }],
    ["a listed name on a neighbour's host", { name: '__ssid', domain: 'platform.claude.com' }],
  ])('removes nothing of %s', (_what, change) => {
    expect(plan(claude, [cookie(change)])).toEqual([]);
  });

  it("keeps cookies that the Console's registrable domain shares with its neighbours", () => {
    const shared = [
      cookie({ name: 'ajs_id', domain: 'claude.com' }),
      cookie({ name: 'sessionKey', domain: 'claude.com' }),
      cookie({ name: 'lastActiveOrg', domain: 'anthropic.com' }),
    ];
    const mine = cookie({ name: 'anything', domain: 'console.anthropic.com' });
    expect(plan(claudeConsole, [...shared, mine], refOf('claude-console'))).toEqual([mine]);
  });

  it("removes only listed names from a host with another port's site, and all from its other hosts", () => {
    const nas: SiteDefinition = { ...claude, id: 'nas', origins: ['https://claude.ai:8443'] };
    const removing = {
      site: { ...claude, origins: [...claude.origins, 'https://docs.claude.ai'] },
      ref: refOf('claude'),
    };
    const docs = cookie({ name: 'theme', domain: 'docs.claude.ai' });
    const given = [auth, companion, leftover, theme, docs];
    const kept = [auth, companion, leftover, docs];
    expect(planCookieRemoval({ ...removing, neighbours: [nas] }, given, 'keep-trusted-device', 'own')).toEqual(kept);
    expect(planCookieRemoval({ ...removing, neighbours: [] }, given, 'keep-trusted-device', 'own')).toEqual(given);
  });
});
