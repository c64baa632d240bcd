import { describe, expect, it } from 'vitest';
import type { ControlMark } from '../../../utils/core/sites/control-mark.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { findFaults, type SiteFault } from '../../../utils/core/sites/site-faults.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const wiki = toOwnDefinition(wikiDraft);
const request: Extract<SignOutMethod, { kind: 'http' }> = {
  kind: 'http',
  scope: 'this-browser',
  method: 'POST',
  url: 'https://wiki.example.org/session/end',
  body: null,
  contentType: null,
  csrf: null,
  bearer: null,
  grade: 'B',
};
const probe = {
  url: 'https://wiki.example.org/api/me',
  headerFromCookie: null,
  judges: ['wiki_session'],
  signedIn: [],
  signedOut: [],
  grade: 'B',
} as const;
const asks = (change: Partial<typeof request>): Partial<SiteDefinition> => ({ signOut: [{ ...request, ...change }] });
const press = (change: Partial<ControlMark>, url = 'https://wiki.example.org/'): Partial<SiteDefinition> => ({
  signOut: [{ kind: 'press', scope: 'this-browser', url, steps: [{ ...mark, ...change }], grade: 'B' }],
});
const mark: ControlMark = {
  role: 'button',
  name: 'Log out',
  testId: null,
  id: null,
  classes: [],
  path: null,
  place: 'header:1>button:1',
};
const send = { as: 'form-field', name: '_token' } as const;
const FORM = 'application/x-www-form-urlencoded';
const USERS = 'https://wiki.example.org/users';
const visit = (url: string) =>
  ({ kind: 'navigate', scope: 'this-browser', url, userMustConfirm: false, grade: 'B' }) as const;

const account = [{ cookie: 'account_id', send: { as: 'form-field', name: 'account' } }] as const;
const table: readonly (readonly [string, SiteFault, Partial<SiteDefinition>])[] = [
  ["a cookie's value in a body", 'carries-secrets', asks({ fromCookies: account })],
  ['a request as the page of another site', 'foreign-address', asks({ asPage: 'https://other.example' })],
  [
    'a probe as the page of another site',
    'foreign-address',
    { probe: { ...probe, post: { body: null, contentType: null, asPage: 'https://other.example' } } },
  ],
  ['two domains', 'not-one-domain', { registrableDomains: ['example.org', 'other.example'] }],
  ['an origin of another domain', 'not-one-domain', { origins: ['https://wiki.example.org', 'https://other.example'] }],
  ['a parent that is a neighbour', 'not-one-domain', { parentOrigins: ['https://shop.example.org'] }],
  ['a parent above the domain', 'not-one-domain', { parentOrigins: ['https://org'] }],
  ['a request to another host', 'foreign-address', asks({ url: 'https://shop.example.org/end' })],
  ['a request to the parent', 'foreign-address', asks({ url: 'https://example.org/end' })],
  ['a request to another port', 'foreign-address', asks({ url: 'https://wiki.example.org:8443/end' })],
  [
    'a visit elsewhere',
    'foreign-address',
    {
      signOut: [visit('https://other.example/')],
    },
  ],
  [
    'a guide elsewhere',
    'foreign-address',
    {
      signOut: [
        { kind: 'guide', scope: 'this-browser', url: 'https://other.example/', guide: 'account-menu', grade: 'A' },
      ],
    },
  ],
  ['a home page elsewhere', 'foreign-address', { pages: { ...wiki.pages, home: 'https://other.example/' } }],
  ['a help page elsewhere', 'foreign-address', { pages: { ...wiki.pages, help: 'https://other.example/' } }],
  ['a probe elsewhere', 'foreign-address', { probe: { ...probe, url: 'https://other.example/me' } }],
  [
    'a token from elsewhere',
    'foreign-address',
    asks({ csrf: { from: 'endpoint', url: 'https://other.example/', path: 'token', send } }),
  ],
  [
    'storage of another origin',
    'foreign-address',
    { authStorage: [{ area: 'local', key: 'token', origin: 'https://other.example' }] },
  ],
  [
    'a request over http',
    'not-https',
    { ...asks({ url: 'http://wiki.example.org/end' }), origins: ['http://wiki.example.org'] },
  ],
  [
    'a cookie of a neighbour',
    'foreign-cookie',
    { authCookies: [{ name: 'sid', match: 'exact', hosts: ['shop.example.org'] }] },
  ],
  [
    'a cookie below the host',
    'foreign-cookie',
    { authCookies: [{ name: 'sid', match: 'exact', hosts: ['a.wiki.example.org'] }] },
  ],
  ['a cookie of a public suffix', 'foreign-cookie', { authCookies: [{ name: 'sid', match: 'exact', hosts: ['org'] }] }],
  ['a bearer token', 'carries-secrets', asks({ bearer: { url: 'https://wiki.example.org/token', path: 'token' } })],
  [
    'a cookie in a header',
    'carries-secrets',
    { probe: { ...probe, headerFromCookie: { header: 'authorization', cookie: 'wiki_session' } } },
  ],
  [
    'a token as an authorization',
    'carries-secrets',
    asks({ csrf: { from: 'cookie', cookie: 'wiki_session', send: { as: 'header', name: 'Authorization' } } }),
  ],
  [
    'a token as the origin',
    'carries-secrets',
    asks({ csrf: { from: 'cookie', cookie: 'c', send: { as: 'header', name: 'Origin' } } }),
  ],
  ['a token in the address', 'not-plain', asks({ url: 'https://wiki.example.org/end?key=8f2a91' })],
  ['a token in a form', 'not-plain', asks({ body: 'key=8f2a91', contentType: 'application/x-www-form-urlencoded' })],
  ['a token in JSON', 'not-plain', asks({ body: '{"key":"8f2a91"}', contentType: 'application/json' })],
  ['JSON within JSON', 'not-plain', asks({ body: '{"a":{"b":"c"}}', contentType: 'application/json' })],
  ['a body that is no JSON', 'not-plain', asks({ body: '{{', contentType: 'application/json' })],
  ['a body without a type', 'not-plain', asks({ body: 'action=logout' })],
  ['a sign-out everywhere', 'wider-sign-out', asks({ scope: 'everywhere' })],
  ['a control that deletes', 'ends-more', press({ name: 'Delete my account' })],
  ['a control that deletes, by its code', 'ends-more', press({ name: 'Go on', id: 'delete-account' })],
  [
    'a control that deletes, by what its address says',
    'ends-more',
    press({ name: 'Go on', word: 'do=delete_account' }),
  ],
  ['an address that deletes', 'ends-more', asks({ url: 'https://wiki.example.org/account/delete' })],
  ['a query that deletes', 'ends-more', asks({ url: 'https://wiki.example.org/account?action=delete_account' })],
  [
    'a query that deletes what its path names',
    'ends-more',
    asks({ url: 'https://wiki.example.org/account?do=delete' }),
  ],
  ['a form that deletes', 'ends-more', asks({ body: 'action=delete_account', contentType: FORM })],
  ['a word that deletes what is at its path', 'ends-more', asks({ url: USERS, body: 'cmd=close', contentType: FORM })],
  ['JSON that deactivates', 'ends-more', asks({ body: '{"deactivate":true}', contentType: 'application/json' })],
  ['a method that deletes', 'ends-more', asks({ method: 'DELETE', url: USERS, body: null, contentType: null })],
  ['a field that stands for it', 'ends-more', asks({ url: USERS, body: '_method=delete', contentType: FORM })],
  [
    'a sign-out of all devices',
    'ends-more',
    asks({ url: 'https://wiki.example.org/logout', body: 'of=all', contentType: FORM }),
  ],
  ['a visit that deletes', 'ends-more', { signOut: [visit('https://wiki.example.org/me?action=delete-account')] }],
  ['a press elsewhere', 'foreign-address', press({}, 'https://other.example/')],
  ['a probe of another cookie', 'no-mark', { probe: { ...probe, judges: ['other'] } }],
  ['nothing to see', 'empty', { authCookies: [], authStorage: [] }],
];

describe('findFaults', () => {
  it.each(table)('refuses %s: %s', (_what, fault, change) => {
    expect(findFaults({ ...wiki, ...change })).toContain(fault);
  });

  it.each<[string, Partial<SiteDefinition>]>([
    ['a request without a body', asks({})],
    ['an empty form', asks({ body: '', contentType: 'application/x-www-form-urlencoded' })],
    ['plain words in JSON', asks({ body: '{"mode":"session","all":false}', contentType: 'application/json' })],
    ['a plain word in the address', asks({ url: 'https://wiki.example.org/user.php?action=sign-out&now' })],
    [
      'a token from the page',
      asks({ csrf: { from: 'form', url: 'https://wiki.example.org/', action: '/end', field: '_token', send } }),
    ],
    [
      'a token in its header',
      asks({ csrf: { from: 'cookie', cookie: 'XSRF-TOKEN', send: { as: 'header', name: 'X-XSRF-TOKEN' } } }),
    ],
    ['a session that is deleted', asks({ method: 'DELETE', url: 'https://wiki.example.org/api/session', body: null })],
    [
      'a field that stands for the method',
      asks({ url: 'https://wiki.example.org/users/sign_out', body: '_method=delete', contentType: FORM }),
    ],
    ['a press of what signs out', press({})],
    ['a press of a control without a name', press({ name: null })],
    ['a probe', { probe }],
  ])('takes %s', (_what, change) => {
    expect(findFaults({ ...wiki, ...change })).toEqual([]);
  });

  it('lets a built-in one repeat a readable cookie, but never one that signs in', () => {
    const builtIn = { ...wiki, source: { kind: 'built-in' } } as const;
    expect(findFaults({ ...builtIn, ...asks({ fromCookies: account }) })).toEqual([]);
    const signIn = wiki.authCookies[0]?.name ?? '';
    const repeats = asks({ fromCookies: [{ cookie: signIn, send }] });
    expect(findFaults({ ...builtIn, ...repeats })).toEqual(['carries-secrets']);
  });
});
