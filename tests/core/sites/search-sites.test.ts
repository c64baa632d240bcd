import { expect, it } from 'vitest';
import { searchSites } from '../../../utils/core/sites/search-sites.ts';

const sites = [
  { name: 'Google', hosts: ['myaccount.google.com', 'www.youtube.com'] },
  { name: 'Stack Overflow', hosts: ['stackoverflow.com'] },
  { name: 'Société', hosts: ['bank.example'] },
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
])('finds a site by %s', (_what, typed, names) => {
  expect(find(typed)).toEqual(names);
});

it('finds nothing where one word is missing', () => {
  expect(find('google overflow')).toEqual([]);
});

it('finds every site where nothing was typed', () => {
  expect(find('  ')).toHaveLength(sites.length);
});
