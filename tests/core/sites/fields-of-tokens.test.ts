import { expect, it } from 'vitest';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { findFaults, type SiteFault } from '../../../utils/core/sites/site-faults.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

type Request = Extract<SiteDefinition['signOut'][number], { kind: 'http' }>;

const ORIGIN = 'https://wiki.example.org';
const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const wiki = toOwnDefinition(wikiDraft);
const signIn = wiki.authCookies[0]?.name ?? '';
const request: Request = {
  kind: 'http',
  scope: 'this-browser',
  method: 'POST',
  url: `${ORIGIN}/session/end`,
  body: null,
  contentType: null,
  csrf: null,
  bearer: null,
  grade: 'B',
};
const fromCookie = (cookie: string, as: 'header' | 'form-field' | 'json-field', name: string): Partial<Request> => ({
  csrf: { from: 'cookie', cookie, send: { as, name } },
});
const faults = (change: Partial<Request>, kind: 'own' | 'imported' = 'own') =>
  findFaults({ ...wiki, source: { kind, tried: 'no' }, signOut: [{ ...request, ...change }] });

it.each([
  ['a field of any name, which may be that of a comment', fromCookie(signIn, 'form-field', 'comment')],
  ['the header of a token', fromCookie(signIn, 'header', 'X-Token')],
])('a file may not repeat the sign-in in %s', (_where, change) => {
  expect(faults(change, 'imported')).toEqual(['carries-secrets']);
});

it('a sign-in that a page of the site was seen to repeat may be repeated', () => {
  expect(faults(fromCookie(signIn, 'header', 'X-Token'))).toEqual([]);
});

it.each<[string, Partial<Request>, readonly SiteFault[]]>([
  [
    'a token in a field that deletes',
    { url: `${ORIGIN}/users`, ...fromCookie('c', 'form-field', 'delete_account') },
    ['ends-more'],
  ],
  [
    'a token in JSON that closes what is at its path',
    { url: `${ORIGIN}/users`, ...fromCookie('c', 'json-field', 'deactivate') },
    ['ends-more'],
  ],
  [
    'a field that deletes what is at its path',
    { url: `${ORIGIN}/users`, body: 'delete=yes', contentType: FORM },
    ['ends-more'],
  ],
  [
    'JSON that removes what its path names',
    { url: `${ORIGIN}/account`, body: '{"remove":true}', contentType: JSON_TYPE },
    ['ends-more'],
  ],
  [
    'a sign-out with a field for all devices',
    { url: `${ORIGIN}/logout`, body: '{"all":true}', contentType: JSON_TYPE },
    ['ends-more'],
  ],
  [
    'a flag that leaves the other devices alone',
    { url: `${ORIGIN}/logout`, body: '{"all":false}', contentType: JSON_TYPE },
    [],
  ],
  ['a token in its own field', fromCookie('c', 'form-field', '_token'), []],
])('what a field is called counts as much as its word: %s', (_what, change, expected) => {
  expect(faults(change)).toEqual(expected);
});
