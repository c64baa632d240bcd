import { describe, expect, it } from 'vitest';
import { type OwnSite, toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { decode, encode } from '../../../utils/storage/codec.ts';
import { draftSchema } from '../../../utils/storage/sites/draft-schema.ts';
import { ownSitesDocument } from '../../../utils/storage/sites/own-sites-document.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const wiki: OwnSite = { definition: toOwnDefinition(wikiDraft), from: 'added', savedAt: 1 };
const mark = { role: 'link', name: 'Log out', testId: null, id: null, classes: ['out'], path: '/out', place: 'a:1' };
const press = { kind: 'press', scope: 'this-browser', url: 'https://wiki.example.org/', steps: [mark], grade: 'B' };
const decodeOf = (data: unknown) => decode(ownSitesDocument, { version: 2, data });

describe('the document of own sites', () => {
  it('gives back what was written', () => {
    expect(decode(ownSitesDocument, JSON.parse(JSON.stringify(encode(ownSitesDocument, [wiki]))))).toEqual({
      kind: 'current',
      data: [wiki],
    });
  });

  it('gives back where single sign-on comes from', () => {
    const behind = toOwnDefinition({ ...wikiDraft, signOn: { origin: 'https://login.school.example' } });
    const own = { ...wiki, definition: behind };
    expect(decode(ownSitesDocument, JSON.parse(JSON.stringify(encode(ownSitesDocument, [own]))))).toEqual({
      kind: 'current',
      data: [own],
    });
  });

  it.each<[string, unknown]>([
    ['a foreign address', { ...wiki, definition: { ...wiki.definition, pages: { home: 'https://other.example/' } } }],
    ['a source that is built in', { ...wiki, definition: { ...wiki.definition, source: { kind: 'built-in' } } }],
    ['another way in', { ...wiki, definition: { ...wiki.definition, waysIn: [{ kind: 'site', site: 'claude' }] } }],
    [
      'single sign-on without encryption',
      { ...wiki, definition: { ...wiki.definition, waysIn: [{ kind: 'single-sign-on', origin: 'http://a.example' }] } },
    ],
    ['a list of devices', { ...wiki, definition: { ...wiki.definition, sessionList: {} } }],
    ['text keys of its own', { ...wiki, definition: { ...wiki.definition, words: { paths: [], livesOn: 'a' } } }],
    ['an unknown member', { ...wiki, definition: { ...wiki.definition, script: 'alert(1)' } }],
    ['an origin that is none', { ...wiki, definition: { ...wiki.definition, origins: ['http{://wiki.example.org'] } }],
    ['no site', 'wiki'],
  ])('loses one site with %s, and no other', (_what, broken) => {
    expect(decodeOf([broken, wiki])).toEqual({ kind: 'invalid', data: [wiki] });
  });

  it('loses one site of version 1 that is broken, and no other', () => {
    const { definition, ...rest } = wiki;
    const older = { ...rest, triedOutcome: null, definition: { ...definition, source: { kind: 'own', triedAt: 5 } } };
    const tried = { ...wiki, definition: { ...definition, source: { kind: 'own', tried: 'yes' } } };
    expect(decode(ownSitesDocument, { version: 1, data: ['wiki', older] })).toEqual({ kind: 'invalid', data: [tried] });
  });

  it('has at most 500 sites', () => {
    expect(decodeOf(Array.from({ length: 500 }, () => wiki)).kind).toBe('current');
    expect(decodeOf(Array.from({ length: 501 }, () => wiki)).data).toHaveLength(500);
  });
});

describe('the draft of a site', () => {
  it.each<[string, unknown]>([
    ['a script for an address', { origin: 'javascript:alert(1)' }],
    ['a path in its origin', { origin: 'https://wiki.example.org/a' }],
    ['a wildcard', { origin: 'https://*.example.org' }],
    ['another spelling of a host', { origin: 'https://WIKI.example.org' }],
    ['a name and password', { origin: 'https://me:secret@wiki.example.org' }],
    ['a file', { origin: 'file:///etc' }],
    ['an empty name', { name: ' \u202e ' }],
    ['a long name', { name: 'x'.repeat(61) }],
    ['many cookies', { cookies: Array.from({ length: 21 }, (_, n) => ({ name: `c${n}`, host: 'wiki.example.org' })) }],
    ['a cookie with a value', { cookies: [{ name: 'sid', host: 'wiki.example.org', value: 'x' }] }],
    ['a key with its value', { storage: [{ ...wikiDraft.storage[0], value: 'x' }] }],
    ['a way that nobody knows', { way: { ...wikiDraft.way, kind: 'script' } }],
    ['a fragment in an address', { way: { ...wikiDraft.way, url: 'https://wiki.example.org/#end' } }],
    ['a press of nothing', { way: { ...press, steps: [] } }],
    ['too many presses', { way: { ...press, steps: Array.from({ length: 6 }, () => mark) } }],
    ['a press in other sessions', { way: { ...press, scope: 'everywhere' } }],
    ['a text that turns around', { way: { ...press, steps: [{ ...mark, name: 'a\u202eb' }] } }],
    ['a pattern in an address', { way: { ...wikiDraft.way, url: 'https://wiki.example.org/*' } }],
  ])('is refused with %s', (_what, change) => {
    expect(draftSchema.safeParse({ ...wikiDraft, ...(typeof change === 'object' ? change : {}) }).success).toBe(false);
  });

  it('is taken as it is', () => {
    for (const draft of [wikiDraft, { ...wikiDraft, way: press }])
      expect(draftSchema.safeParse(draft)).toEqual({ success: true, data: draft });
  });
});
