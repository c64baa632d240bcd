import { describe, expect, it } from 'vitest';
import { isSoftwarePath } from '../../../utils/core/discovery/words/software-words.ts';
import { keepLearned, toOwnDefinition, toOwnDraft } from '../../../utils/core/sites/own-site.ts';
import { findFaults } from '../../../utils/core/sites/site-faults.ts';
import { allKinds } from '../../../utils/kinds/all-kinds.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { markOf } from '../discovery/page-of.ts';

const wikiPress = {
  kind: 'press',
  scope: 'this-browser',
  url: 'https://wiki.example.org/',
  steps: [markOf({ name: 'Log out' })],
  grade: 'B',
} as const;
const wiki = toOwnDefinition(wikiDraft);
const guide = {
  kind: 'guide',
  scope: 'this-browser',
  url: 'https://wiki.example.org/',
  guide: 'account-menu',
  grade: 'A',
};

describe('toOwnDefinition', () => {
  it('makes a definition that nobody has tried, with the given way first and a guide to its home page after it', () => {
    expect(wiki).toMatchObject({
      id: 'own:wiki.example.org',
      source: { kind: 'own', tried: 'no' },
      origins: ['https://wiki.example.org'],
      parentOrigins: ['https://example.org'],
      authCookies: [
        { name: 'wiki_session', match: 'exact', hosts: ['wiki.example.org'] },
        { name: 'wiki_user', match: 'exact', hosts: ['example.org'] },
      ],
      signOut: [wikiDraft.way, guide],
      replaySafe: false,
      probe: null,
    });
    expect(findFaults(wiki)).toEqual([]);
  });

  it('has the guide alone where no way was found', () => {
    expect(toOwnDefinition({ ...wikiDraft, way: null }).signOut).toEqual([guide]);
  });

  it('has further ways behind the first, and tells them again when it is tried once more', () => {
    const press = { ...wikiPress, url: 'https://wiki.example.org/' };
    const site = toOwnDefinition({ ...wikiDraft, otherWays: [press] });
    expect(site.signOut).toEqual([wikiDraft.way, press, guide]);
    expect(toOwnDraft(site)).toMatchObject({ way: wikiDraft.way, otherWays: [press] });
    const foreign = toOwnDefinition({ ...wikiDraft, otherWays: [{ ...press, url: 'https://elsewhere.example/' }] });
    expect(findFaults(foreign)).toEqual(['foreign-address']);
  });

  it('joins a cookie that stands on a host and on its parent', () => {
    const cookies = ['wiki.example.org', 'example.org'].map((host) => ({ name: 'sid', host }));
    expect(toOwnDefinition({ ...wikiDraft, cookies }).authCookies).toEqual([
      { name: 'sid', match: 'exact', hosts: ['wiki.example.org', 'example.org'] },
    ]);
  });

  it.each([
    ['an address with a port', 'https://wiki.example.org:8443', 'example.org', ['https://example.org']],
    ['an IP address', 'http://192.168.1.20:5000', '192.168.1.20', []],
    ['a single label', 'http://wiki', 'wiki', []],
    ['the registrable domain itself', 'https://example.org', 'example.org', []],
    ['two hosts below it', 'https://a.b.example.org', 'example.org', ['https://b.example.org', 'https://example.org']],
  ])('asks for the parents of %s, down to the registrable domain', (_what, origin, registrableDomain, parents) => {
    const cookies = [{ name: 'sid', host: new URL(origin).hostname }];
    const site = toOwnDefinition({ ...wikiDraft, origin, registrableDomain, cookies, storage: [], way: null });
    expect(site.parentOrigins.map((parent) => parent.replace('http:', 'https:'))).toEqual(parents);
    expect(findFaults(site)).toEqual([]);
  });
});

describe('the paths of a cookie', () => {
  const at = (...paths: readonly string[]) => [{ name: 'sid', host: 'wiki.example.org', paths }];
  const kept = (paths: readonly string[], address: string) => {
    const way = { ...wikiPress, url: `https://wiki.example.org${address}` };
    return toOwnDefinition({ ...wikiDraft, cookies: at(...paths), way }).authCookies[0]?.paths;
  };

  it.each<[string, readonly string[], string]>([
    ['plain words of addresses', ['/', '/api/v2/', '/app'], '/'],
    ["where the site's own sign-out stands too", ['/kontor/'], '/kontor/logout'],
    ['as the page that one signs out in', ['/kontor'], '/kontor/'],
    ['names of software', ['/Grafana', '/confluence', '/jenkins/login', '/jira/', '/redmine'], '/'],
    ['realms of a sign-on server', ['/auth/realms/guests/', '/realms/staff/'], '/'],
  ])('are kept: %s', (_what, paths, address) => {
    expect(kept(paths, address)).toEqual(paths);
  });

  it.each<[string, readonly string[], string]>([
    ['may be a name', ['/home/anna'], '/logout'],
    ['may be a name, in one of several', ['/', '/home/anna'], '/logout'],
    ['may be a name, though software has it too', ['/u/jenkins'], '/logout'],
    ['may be a name, behind that of software', ['/jira/anna'], '/logout'],
    ['may be a name, behind that of a realm', ['/realms/staff/anna'], '/logout'],
    ['only begins like the sign-out', ['/kontor'], '/kontor-2/logout'],
    ['is below the sign-out', ['/kontor/anna'], '/kontor/'],
  ])('are left out where a word of them %s, so that any path counts', (_what, paths, address) => {
    expect(kept(paths, address)).toBeUndefined();
  });
});

it.each(allKinds.map(({ id }) => id))('the path /%s is kept, as software that is known', (id) => {
  expect(isSoftwarePath(`/${id}`)).toBe(true);
});

describe('keepLearned', () => {
  const tried = {
    ...wiki,
    source: { kind: 'own', tried: 'yes' } as const,
    replaySafe: true,
    visitorCookies: ['wiki_user'],
  };

  it('keeps what a try taught while the cookies and the way are the same', () => {
    expect(keepLearned({ ...wiki, name: 'Wiki' }, tried)).toEqual({ ...tried, name: 'Wiki' });
  });

  it('forgets it with another way or another cookie: nobody has seen what that does', () => {
    for (const other of [toOwnDefinition({ ...wikiDraft, way: null }), { ...wiki, authCookies: [] }])
      expect(keepLearned(other, tried)).toEqual(other);
    expect(keepLearned(wiki, null)).toEqual(wiki);
  });
});
