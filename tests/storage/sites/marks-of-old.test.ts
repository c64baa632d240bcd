import { expect, it } from 'vitest';
import { type OwnSite, toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import type { Probe, SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { decode, encode } from '../../../utils/storage/codec.ts';
import { ownSitesDocument } from '../../../utils/storage/sites/own-sites-document.ts';
import { decodeSitesFile, encodeSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import { learnedWaysDocument } from '../../../utils/storage/watching/learned-ways-document.ts';
import { watchDocument } from '../../../utils/storage/watching/watch-document.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const mark = { role: 'link', name: null, testId: null, id: null, classes: [], path: '/i', place: 'a:1' } as const;
const press = (word: string): SignOutMethod => ({
  kind: 'press',
  scope: 'this-browser',
  url: 'https://wiki.example.org/',
  steps: [{ ...mark, word }],
  grade: 'B',
});
const probe = (part: string, lacks: string): Probe => ({
  url: 'https://wiki.example.org/me',
  headerFromCookie: null,
  judges: [],
  signedIn: [{ status: [200], page: { has: ['link /i?action=logout'], lacks: [lacks] } }],
  signedOut: [{ status: [200], page: { has: [part], lacks: [] } }],
  grade: 'B',
});
const plain = probe('link /login', 'link /in?do=login');

/** A site that was tried, as it is read again after it was stored so. */
function readAgain(change: Partial<SiteDefinition>): OwnSite | undefined {
  const definition = { ...toOwnDefinition(wikiDraft), replaySafe: true, ...change };
  const tried = { ...definition, source: { kind: 'own', tried: 'yes' } as const };
  const own: OwnSite = { definition: tried, from: 'added', savedAt: 1 };
  return decode(ownSitesDocument, JSON.parse(JSON.stringify(encode(ownSitesDocument, [own])))).data[0];
}

it.each(['from=logout', 'next=logout', 'redirectUrl=sign-out'])(
  'presses no saved control that only says where one comes from or goes (%s): the site is to be tried again',
  (word) => {
    const guide = toOwnDefinition({ ...wikiDraft, way: null }).signOut;
    const own = readAgain({ signOut: [press(word), press('action=logout'), ...guide], probe: plain });
    expect(own?.definition.signOut).toEqual([press('action=logout'), ...guide]);
    expect(own).toMatchObject({ definition: { replaySafe: false, source: { tried: 'no' } } });
    expect(own?.definition.probe).toEqual(plain);
  },
);

it.each([
  ['shows that one is out', probe('link /login?from=logout', 'link /login')],
  ['is lacking where one is in', probe('link /login', 'link /login?from=logout')],
])('believes no answer by a saved part of a page that is no longer learned: one that %s', (_what, old) => {
  const own = readAgain({ probe: old });
  expect(own).toMatchObject({ definition: { replaySafe: false, source: { tried: 'no' } } });
  expect(own?.definition.probe).toBeNull();
});

it('forgets a saved path of a cookie that may hold a name: the site is to be tried again', () => {
  const authCookies = [{ name: 'sid', match: 'exact', hosts: ['wiki.example.org'] }] as const;
  const own = readAgain({ authCookies: authCookies.map((one) => ({ ...one, paths: ['/home/anna'] })) });
  expect(own).toMatchObject({ definition: { replaySafe: false, source: { tried: 'no' } } });
  expect(own?.definition.authCookies).toEqual(authCookies);
});

it('leaves every other site as it was saved', () => {
  const signOut = [press('action=logout'), press('route=account/logout')];
  const authCookies = [{ name: 'sid', match: 'exact', hosts: ['wiki.example.org'], paths: ['/app'] }] as const;
  const own = readAgain({ signOut, probe: plain, authCookies });
  expect(own?.definition.authCookies).toEqual(authCookies);
  expect(own).toMatchObject({ definition: { signOut, probe: plain, replaySafe: true } });
  expect(own?.definition.source).toEqual({ kind: 'own', tried: 'yes' });
});

it('takes none out of a file', () => {
  const definition = { ...toOwnDefinition(wikiDraft), signOut: [press('from=logout'), press('action=logout')] };
  const file = decodeSitesFile(encodeSitesFile([definition]));
  expect(file).toMatchObject({ sites: [{ signOut: [press('action=logout')] }] });
});

it('leaves out a way that the user has shown by such a mark, and no other', () => {
  const ways = ['from=logout', 'do=logout'].map((word) => ({
    siteId: 'own:a',
    method: press(word),
    seenAt: 1,
    tried: 'yes' as const,
  }));
  const read = decode(learnedWaysDocument, JSON.parse(JSON.stringify(encode(learnedWaysDocument, ways))));
  expect(read).toEqual({ kind: 'current', data: ways.slice(1) });
});

it('remembers of a watched control that it names an account, and what its query says', () => {
  const href = { origin: 'https://a.example', path: '/i', hasQuery: true, queryWord: null, hash: '' };
  const told = { namesAccount: true, namesPage: true };
  const control = { mark: { ...mark, word: 'do=logout' }, href: { ...href, ...told }, form: null, visible: true };
  const flags = { opensMenu: false, inDialog: false, insideContent: false, isScripted: false };
  const press = {
    at: 1,
    origin: 'https://a.example',
    path: '/',
    page: 'p',
    metas: [],
    control: { ...control, ...flags },
  };
  const watch = { id: 'w', why: 'shown', startedAt: 1, wasHere: true, digest: null, goneAt: null, cookies: [] };
  const ref = { siteId: 'own:a', storeId: '0', partition: null };
  const data = { ...watch, ref, presses: [press], requests: [] };
  expect(decode(watchDocument, { version: 1, data }).data?.presses[0]?.control).toEqual(press.control);
});
