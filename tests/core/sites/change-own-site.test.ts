import { describe, expect, it } from 'vitest';
import { changeOwn } from '../../../utils/core/sites/change-own-site.ts';
import { defineSite, type SiteFacts } from '../../../utils/core/sites/define-site.ts';
import { toOwnDefinition, toOwnDraft } from '../../../utils/core/sites/own-site.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { findFaults } from '../../../utils/core/sites/site-faults.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const HOME = 'https://shop.example.org';
const visit = {
  kind: 'navigate',
  scope: 'this-browser',
  url: `${HOME}/bye`,
  userMustConfirm: false,
  grade: 'B',
} as const;
const guide = { kind: 'guide', scope: 'this-browser', url: `${HOME}/help`, guide: 'account-page', grade: 'A' } as const;
/** A site of a file that says more than the three questions of "Add a site". */
const shop: SiteDefinition = defineSite({
  id: 'own:shop.example.org',
  source: { kind: 'imported', tried: 'yes' },
  name: 'Shop',
  registrableDomains: ['example.org'],
  origins: [HOME, 'https://accounts.example.org', 'https://example.org'],
  parentOrigins: ['https://example.org'],
  authCookies: [
    { name: 'sid', match: 'chunked', hosts: ['example.org', 'accounts.example.org'] },
    { name: 'who', match: 'exact', hosts: ['shop.example.org'] },
  ],
  visitorCookies: ['who'],
  companionCookies: ['csrf'],
  leftoverCookies: ['basket'],
  authStorage: [{ area: 'local', key: 'token', origin: 'https://accounts.example.org' }],
  lifetime: { kind: 'fixed', lengthMs: 1_000, grade: 'B' },
  keeps: 'conversations',
  probe: {
    url: `${HOME}/me`,
    judges: ['sid'],
    signedIn: [{ status: [200], json: [{ path: 'user', is: 'text' }] }],
    signedOut: [],
    grade: 'C',
  },
  signOut: [visit, guide],
  pages: { home: `${HOME}/`, account: `${HOME}/account` },
  evidence: [{ fact: 'signOut', grade: 'C', source: 'a colleague', seenAt: '2026-01-02' }],
} satisfies SiteFacts);
const draft = toOwnDraft(shop);
const other = { ...visit, url: `${HOME}/logout` };

describe('changeOwn', () => {
  it.each([
    ['a site of a file, with several origins', shop],
    ['a site that was added', toOwnDefinition(wikiDraft)],
    ['a site of which no sign-in is known', toOwnDefinition({ ...wikiDraft, cookies: [], storage: [], way: null })],
    [
      'a site of which what looks like a sign-in counts, at several hosts',
      {
        ...shop,
        authCookies: [{ name: '*', match: 'likely', hosts: ['shop.example.org', 'accounts.example.org'] }],
        probe: null,
      },
    ],
  ] as const)('leaves all as it is where nothing is changed: %s', (_what, site) => {
    expect(changeOwn(site, toOwnDraft(site))).toEqual(site);
  });

  it('is no change where the same cookies are named in another order', () => {
    expect(changeOwn(shop, { ...draft, cookies: draft.cookies.toReversed() })).toEqual(shop);
  });

  it('leaves every origin, page and further cookie where the way is changed, which nobody has tried then', () => {
    const changed = changeOwn(shop, { ...draft, way: other });
    expect(changed).toEqual({ ...shop, signOut: [other, guide], source: { kind: 'imported', tried: 'no' } });
    expect(findFaults(changed)).toEqual([]);
  });

  it('forgets what was learned of the cookies where they are changed', () => {
    const cookies = [
      { name: 'sid', host: 'example.org' },
      { name: 'new', host: 'shop.example.org' },
    ];
    const changed = changeOwn(shop, { ...draft, cookies });
    expect(changed).toEqual({
      ...shop,
      authCookies: [
        { name: 'sid', match: 'chunked', hosts: ['example.org'] },
        { name: 'new', match: 'exact', hosts: ['shop.example.org'] },
      ],
      visitorCookies: [],
      lifetime: { kind: 'unknown' },
      probe: null,
      source: { kind: 'imported', tried: 'no' },
    });
    expect(findFaults(changed)).toEqual([]);
  });

  it('takes whatever looks like a sign-in at its front door where every cookie is taken away', () => {
    expect(changeOwn(shop, { ...draft, cookies: [], storage: [] })).toMatchObject({
      authCookies: [{ name: '*', match: 'likely', hosts: ['shop.example.org'] }],
      origins: shop.origins,
    });
  });

  it('has the guide alone where the way is taken away, and as many ways as are kept at most', () => {
    expect(changeOwn(shop, { ...draft, way: null }).signOut).toEqual([guide]);
    const ways = [1, 2, 3, 4, 5, 6].map((number) => ({ ...visit, url: `${HOME}/${number}` }));
    const [way = null, ...otherWays] = ways;
    expect(changeOwn(shop, { ...draft, way, otherWays }).signOut).toEqual([...ways.slice(0, 5), guide]);
  });
});
