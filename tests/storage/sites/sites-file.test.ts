import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { previewSite } from '../../../utils/core/sites/sites-file.ts';
import { decodeSitesFile, encodeSitesFile, type ReadSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const wiki = toOwnDefinition(wikiDraft);
const file = (...sites: readonly unknown[]) => JSON.stringify({ lightsOutSites: 1, sites });
const written = (): Record<string, unknown> => JSON.parse(encodeSitesFile([wiki])).sites[0];

describe('a file of sites', () => {
  it('gives back what was written, as sites that nobody has tried', () => {
    const tried = { ...wiki, source: { kind: 'own', tried: 'yes' }, replaySafe: true } as const;
    expect(decodeSitesFile(encodeSitesFile([tried]))).toEqual({
      kind: 'sites',
      sites: [{ ...wiki, source: { kind: 'imported', tried: 'no' } }],
      refused: [],
    });
  });

  it('says nothing of a try, of a person or of a time', () => {
    const text = encodeSitesFile([{ ...wiki, source: { kind: 'own', tried: 'yes' }, replaySafe: true }]);
    expect(text).not.toMatch(/tried|1795|replaySafe|savedAt|own:/);
  });

  it('gives back where single sign-on comes from, and shows that address before it is taken', () => {
    const origin = 'https://login.school.example';
    const behind = toOwnDefinition({ ...wikiDraft, signOn: { origin } });
    const read = decodeSitesFile(encodeSitesFile([behind]));
    expect(read).toMatchObject({ sites: [{ waysIn: [{ kind: 'single-sign-on', origin }] }], refused: [] });
    const [site] = read.kind === 'sites' ? read.sites : [];
    if (site === undefined) throw new Error('It is not taken');
    expect(previewSite(site, wiki)).toMatchObject({ change: ['other'], visits: expect.arrayContaining([origin]) });
    expect(previewSite(site, behind).change).toBe('same');
  });

  it.each<[string, unknown]>([
    ['without encryption', { kind: 'single-sign-on', origin: 'http://login.school.example' }],
    ['at a built-in site', { kind: 'site', site: 'claude' }],
  ])('takes no single sign-on %s', (_what, way) => {
    expect(decodeSitesFile(file({ ...written(), waysIn: [way] }))).toMatchObject({ sites: [] });
  });

  it('may leave out what is not known', () => {
    const { name, registrableDomains, origins, authCookies, signOut, pages } = wiki;
    const short = { name, registrableDomains, origins, authCookies: [{ name: 'sid', hosts: ['wiki.example.org'] }] };
    expect(decodeSitesFile(file({ ...short, signOut, pages: { home: pages.home } }))).toMatchObject({
      sites: [{ id: 'own:wiki.example.org', parentOrigins: [], probe: null, replaySafe: false }],
    });
    expect(authCookies).not.toEqual([]);
  });

  it('is described in the documentation by an example that is taken', () => {
    const text = readFileSync(new URL('../../../docs/sites-file.md', import.meta.url), 'utf8');
    const example = /```json\n(.*?)```/s.exec(text)?.[1] ?? '';
    expect(decodeSitesFile(example)).toMatchObject({ sites: [{ name: 'Company wiki' }], refused: [] });
  });

  it.each<[string, string, ReadSitesFile['kind']]>([
    ['no JSON', 'x', 'foreign'],
    ['nothing', '', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['settings of Lights Out', '{"lightsOut":"settings","version":3,"data":{}}', 'foreign'],
    ['no list of sites', '{"lightsOutSites":1}', 'broken'],
    ['an odd version', '{"lightsOutSites":"1","sites":[]}', 'broken'],
    ['a version before the first', '{"lightsOutSites":0,"sites":[]}', 'broken'],
    ['a later version', '{"lightsOutSites":2,"sites":[]}', 'newer'],
    ['too many sites', file(...Array.from({ length: 501 }, () => 0)), 'too-many'],
    ['nesting without end', '['.repeat(100_000), 'foreign'],
  ])('is told apart: %s', (_what, text, kind) => {
    expect(decodeSitesFile(text).kind).toBe(kind);
  });

  it('names a malformed site in one line and one direction, whatever it calls itself', () => {
    const broken = { ...written(), name: `Shop\u202e\nSigned out.${'x'.repeat(500)}`, signOut: null };
    const read = decodeSitesFile(file(broken));
    const name = `Shop Signed out.${'x'.repeat(500)}`.slice(0, 60);
    expect(read).toMatchObject({ refused: [{ name, reasons: ['malformed'] }] });
  });

  it('loses one site that is malformed, with the place, and no other', () => {
    const broken = { ...written(), name: 'Shop', signOut: [{ ...wikiDraft.way, url: 'javascript:alert(1)' }] };
    expect(decodeSitesFile(file(broken, written()))).toMatchObject({
      sites: [{ name: 'Company wiki' }],
      refused: [{ name: 'Shop', reasons: ['malformed'], where: 'signOut.0.url' }],
    });
  });

  it('has each host once', () => {
    expect(decodeSitesFile(file(written(), { ...written(), name: 'Copy' }))).toMatchObject({
      sites: [{ name: 'Company wiki' }],
      refused: [{ name: 'Copy', reasons: ['twice'], where: null }],
    });
  });

  it('cannot claim what only a try teaches, nor call itself built in', () => {
    for (const claim of [{ replaySafe: true }, { source: { kind: 'built-in' } }, { id: 'claude' }, { words: {} }])
      expect(decodeSitesFile(file({ ...written(), ...claim }))).toMatchObject({
        sites: [],
        refused: [{ reasons: ['malformed'] }],
      });
  });

  it('cannot repeat cookies in a request, need two of them, speak as another page, or post its question', () => {
    const slot = { cookie: 'account', send: { as: 'form-field', name: 'user_id' } };
    const way = { ...wikiDraft.way };
    const probe = { url: 'https://wiki.example.org/me', judges: [], signedIn: [], signedOut: [], grade: 'B' };
    const post = { body: null, contentType: null };
    const taken = decodeSitesFile(file({ ...written(), signOut: [way], probe }));
    expect(taken).toMatchObject({ refused: [] });
    for (const claim of [
      { signOut: [{ ...way, fromCookies: [slot] }] },
      { signOut: [{ ...way, withNext: true }, way] },
      { signOut: [{ ...way, asPage: 'https://wiki.example.org' }] },
      { probe: { ...probe, post } },
      { stateCookies: ['state'] },
      { alsoEnds: ['Claude'] },
    ])
      expect(decodeSitesFile(file({ ...written(), ...claim }))).toMatchObject({
        sites: [],
        refused: [{ reasons: ['malformed'] }],
      });
  });
});
