import { expect, it } from 'vitest';
import { searchSites } from '../../../utils/core/sites/search-sites.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';

const sites = [
  { name: 'Google', alsoCalled: [], hosts: ['google.com', 'www.youtube.com'], alsoEnds: ['Gmail', 'Classroom'] },
  { name: 'Stack Overflow', alsoCalled: [], hosts: ['stackoverflow.com'], alsoEnds: [] },
  { name: 'Société', alsoCalled: [], hosts: ['bank.example', 'bank.example:8443'], alsoEnds: [] },
  { name: 'X', alsoCalled: ['Twitter'], hosts: ['x.com'], alsoEnds: [] },
];
const find = (typed: string) => searchSites(sites, typed).map(({ name }) => name);

it.each([
  ['its name, in any case', 'gOOg', ['Google']],
  ['one of its hosts', 'youtube', ['Google']],
  ['several words, in any order', 'overflow stack', ['Stack Overflow']],
  ['a word of its name and one of its host', 'stack .com', ['Stack Overflow']],
  ['its name without accents', 'societe', ['Société']],
  ['its name with accents that it has not', 'góogle', ['Google']],
  ['words with spaces around them', '  google ', ['Google']],
  ['a product that is signed out with it', 'gmail', ['Google']],
  ['a name that it had once', 'twitter', ['X']],
  ['an address as it is copied', 'https://www.youtube.com/watch?v=1#t=5', ['Google']],
  ['an address without its scheme', 'YouTube.com/feed', ['Google']],
  ['an address with a port', 'https://bank.example:8443/', ['Société']],
  ['a host below one of its hosts', 'https://docs.google.com/document/1', ['Google']],
  ['another host beside its www', 'm.youtube.com', ['Google']],
])('finds a site by %s', (_what, typed, names) => {
  expect(find(typed)).toEqual(names);
});

it('finds nothing where one word is missing', () => {
  expect(find('google overflow')).toEqual([]);
});

it.each(['notx.com', 'https://netflix.com', 'x.com.example', 'https://', 'x.com@evil.example'])(
  'does not take %s for a host of a site',
  (typed) => {
    expect(find(typed)).toEqual([]);
  },
);

it('finds every site where nothing was typed', () => {
  expect(find('  ')).toHaveLength(sites.length);
});

it.each([
  ['twitter', 'X'],
  ['hotmail', 'Microsoft'],
  ['openai', 'ChatGPT'],
  ['office 365', 'Microsoft 365'],
  ['anthropic', 'Claude'],
  ['protonmail', 'Proton'],
])('finds by %s the site that people mean', (typed, name) => {
  const hostsOf = (origins: readonly string[]) => origins.map((origin) => new URL(origin).host);
  const known = allSites.map((site) => ({
    ...site,
    alsoCalled: site.alsoCalled ?? [],
    alsoEnds: site.alsoEnds ?? [],
    hosts: hostsOf(site.origins),
  }));
  expect(searchSites(known, typed).map((site) => site.name)).toContain(name);
});
