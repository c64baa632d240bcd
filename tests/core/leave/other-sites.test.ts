import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import { domainOfOther, otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { findOtherSites, toKnownHosts, toOtherSite } from '../../../utils/core/leave/other-sites.ts';
import { planCookieRemoval } from '../../../utils/core/removal/plan-removal.ts';
import { findSessions } from '../../../utils/core/sessions/find-sessions.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';

const at = (domain: string, change = {}) => cookie({ name: 'session', domain, hostOnly: true, ...change });
const known = toKnownHosts(requiredSites);
const find = (...cookies: ReturnType<typeof cookie>[]) =>
  findOtherSites(cookies, requiredSites, NOON).map(({ domain, ref }) => `${domain} ${ref.storeId}`);
const remove = (site: SiteDefinition, cookies: readonly Cookie[], neighbours: readonly SiteDefinition[] = []) => {
  const ref = { siteId: site.id, storeId: '0', partition: null };
  return planCookieRemoval({ site, ref, neighbours }, cookies, 'keep-trusted-device', 'own');
};

describe('sites without a definition', () => {
  it('are named after the widest cookie at their hosts', () => {
    expect(
      find(
        at('mail.town.example'),
        at('www.town.example'),
        at('town.example', { hostOnly: false, name: 'lang', looksRandom: false }),
      ),
    ).toEqual(['town.example 0']);
  });

  it('say at which host the likeliest cookie stands, where one below the domain has it', () => {
    const wide = at('town.example', { hostOnly: false, name: 'lang', looksRandom: false });
    const weak = at('news.town.example', { name: 'seen_id' });
    const hosts = findOtherSites([wide, weak, at('wiki.town.example')], requiredSites, NOON).map(({ host }) => host);
    expect(hosts).toEqual(['wiki.town.example']);
  });

  it('are single hosts if there is no wide cookie, as below a public suffix', () => {
    expect(find(at('one.shops.example'), at('two.shops.example'))).toEqual([
      'one.shops.example 0',
      'two.shops.example 0',
    ]);
  });

  it('are found separately in each cookie store, by the wide cookies of that store', () => {
    expect(
      find(
        at('www.town.example'),
        at('town.example', { hostOnly: false, storeId: 'firefox-container-3' }),
        at('www.town.example', { storeId: 'firefox-container-3' }),
      ),
    ).toEqual(['town.example firefox-container-3', 'www.town.example 0']);
  });

  it('do not include sites with a definition', () => {
    expect(find(at('claude.ai'), at('claude.ai', { name: 'device' }), at('notclaude.ai'))).toEqual(['notclaude.ai 0']);
  });

  it("include each host below a defined site's domain that the definition does not name", () => {
    expect(find(at('beta.claude.ai'), at('claude.ai', { name: 'lang', hostOnly: false, looksRandom: false }))).toEqual([
      'beta.claude.ai 0',
    ]);
    const cookies = [
      at('beta.claude.ai'),
      at('x.beta.claude.ai'),
      at('claude.ai'),
      at('beta.claude.ai', { name: 'wide', hostOnly: false }),
    ];
    const site = toOtherSite('beta.claude.ai', cookies, ['claude.ai'], known, NOON);
    expect(remove(site, cookies).map(({ domain }) => domain)).toEqual(['beta.claude.ai', 'beta.claude.ai']);
    expect(site.origins).toEqual(['https://beta.claude.ai']);
  });

  it('include defined sites whose sign-in is in no cookie, if they have left any cookie', () => {
    const blind = allSites.filter(({ authCookies }) => authCookies.length === 0);
    expect(blind.map(({ id }) => id)).toContain('discord');
    for (const { origins } of blind) {
      const host = new URL(origins[0] ?? '').hostname;
      expect(
        findOtherSites([at(host, { name: 'locale', looksRandom: false })], allSites, NOON).map(({ domain }) => domain),
      ).toEqual([host]);
      expect(
        findOtherSites([at(host, { name: 'locale', looksRandom: false, expiresAt: NOON })], allSites, NOON),
      ).toEqual([]);
    }
  });

  it('are found only by a cookie that looks like a sign-in', () => {
    expect(find(at('town.example', { looksEmpty: true }), at('shop.example', { name: '_ga' }))).toEqual([]);
  });

  it('have their domain in their refs, which no defined site has', async () => {
    await fc.assert(fc.property(fc.domain(), (domain) => domainOfOther(otherSiteId(domain)) === domain));
    for (const { id } of requiredSites) expect(domainOfOther(id)).toBeNull();
  });

  it("are removed with every cookie of theirs and no neighbour's", () => {
    const cookies = [
      at('www.town.example'),
      at('town.example', { name: 'lang', hostOnly: false }),
      at('mail.town.example', { name: 'inbox' }),
      at('othertown.example'),
      at('example', { name: 'x' }),
    ];
    const site = toOtherSite('town.example', cookies, ['tab.town.example', 'elsewhere.example'], known, NOON);
    const going = remove(site, cookies);
    expect(going.map(({ domain, name }) => `${domain} ${name}`)).toEqual([
      'www.town.example session',
      'town.example lang',
      'mail.town.example inbox',
    ]);
    expect(site.origins).toContain('https://tab.town.example');
    expect(site.origins.join()).not.toContain('elsewhere');
    expect([site.signOut, site.probe, site.sessionList, site.parentOrigins]).toEqual([[], null, null, []]);
  });

  it('are at every port but that of a site which is known there', () => {
    const nas = { ...claude, id: 'own:nas.example:8443', origins: ['https://nas.example:8443'] };
    const site = toOtherSite('nas.example', [], ['nas.example:8443', 'nas.example:9443'], toKnownHosts([nas]), NOON);
    expect(site.origins).toEqual(['https://nas.example', 'https://nas.example:9443']);
    const cookies = [at('nas.example'), at('nas.example', { name: 'theme' })];
    expect([remove(site, cookies).length, remove(site, cookies, [nas])]).toEqual([2, []]);
  });

  it('are removed with the sign-in that a wider domain sends them, and nothing else of that domain', () => {
    const cookies = [
      at('www.town.example', { name: 'theme', looksRandom: false }),
      at('town.example', { hostOnly: false }),
      at('town.example', { hostOnly: false, name: 'lang', looksRandom: false }),
      at('town.example', { name: 'own' }),
    ];
    const site = toOtherSite('www.town.example', cookies, [], known, NOON);
    const going = remove(site, cookies).map(({ domain, name }) => `${domain} ${name}`);
    expect(going).toEqual(['www.town.example theme', 'town.example session']);
    // The wider domain is looked at, and no "www." below a "www." is asked for.
    expect([site.origins, site.parentOrigins]).toEqual([['https://www.town.example'], ['https://town.example']]);
    const beside = [at('beta.claude.ai'), at('claude.ai', { hostOnly: false, name: 'wide' })];
    const next = toOtherSite('beta.claude.ai', beside, [], known, NOON);
    expect([remove(next, beside).length, next.parentOrigins]).toEqual([1, []]);
  });

  it('are removed without the hosts below them, if no cookie proves that these belong to them', () => {
    const cookies = [at('shops.example'), at('one.shops.example')];
    const site = toOtherSite('shops.example', cookies, ['one.shops.example', 'shops.example'], known, NOON);
    expect(remove(site, cookies).map(({ domain }) => domain)).toEqual(['shops.example']);
    expect(site.origins).toEqual(['https://shops.example']);
  });

  it('are one session each, so that a change of it is noticed', () => {
    const cookies = [at('town.example'), at('town.example', { name: 'token' }), at('town.example', { name: '_ga' })];
    expect(findSessions(toOtherSite('town.example', cookies, [], known, NOON), cookies, NOON, {})).toMatchObject([
      { cookieNames: ['session', 'token'] },
    ]);
  });

  it('cover any jar: each cookie that looks like a sign-in belongs to one of them or to a defined site', async () => {
    const host = fc.constantFrom('a.example', 'b.a.example', 'c.b.a.example', 'd.example', 'claude.ai', 'x.claude.ai');
    await fc.assert(
      fc.property(
        fc.array(fc.record({ domain: host, hostOnly: fc.boolean(), storeId: fc.constantFrom('0', '1') })),
        (jar) => {
          const cookies = jar.map((one) => at(one.domain, one));
          const found = findOtherSites(cookies, requiredSites, NOON);
          for (const one of cookies) {
            const owners = found.filter(
              ({ domain, ref }) =>
                ref.storeId === one.storeId && (one.domain === domain || one.domain.endsWith(`.${domain}`)),
            );
            expect(owners.length > 0).toBe(one.domain !== 'claude.ai');
          }
        },
      ),
    );
  });
});
