import { describe, expect, it } from 'vitest';
import { recogniseKind } from '../../../utils/core/kinds/recognise-kind.ts';
import { allKinds } from '../../../utils/kinds/all-kinds.ts';
import { anyCookies, anyPage, samples } from './sample-pages.ts';

const find = (cookies: readonly string[], page: readonly string[]) => recogniseKind(allKinds, cookies, page, '/');

describe('recognising a kind of server software', () => {
  it('has a page of every kind', () => {
    expect(samples.map(({ kind }) => kind)).toEqual(allKinds.map(({ id }) => id));
  });

  it.each(samples)('recognises $kind by a cookie and a page mark together', ({ base = '', cookies, kind, page }) => {
    const found = find([...anyCookies, ...cookies], [...anyPage, ...page]);
    expect([found?.kind.id, found?.base ?? '']).toEqual([kind, base]);
    expect(cookies).toEqual(expect.arrayContaining(found?.cookies.map(({ name }) => name) ?? []));
  });

  it.each(samples)('does not take another site for $kind by its cookie alone', ({ cookies }) => {
    expect(find([...anyCookies, ...cookies], anyPage)).toBeNull();
  });

  it.each(samples)('does not take another site for $kind by its page alone', ({ page }) => {
    expect(find(anyCookies, [...anyPage, ...page])).toBeNull();
  });

  it.each(samples)('takes the page of no other kind for $kind', ({ cookies, kind }) => {
    const others = samples.filter((other) => other.kind !== kind);
    const mistaken = others.filter((other) => find(cookies, other.page)?.kind.id === kind);
    expect(mistaken).toEqual([]);
  });

  it.each([
    ['longer', (name: string) => `${name}_backup`],
    ['with something before it', (name: string) => `old ${name}`],
  ])('does not take a cookie for that of a kind whose name is %s', (_what, change) => {
    const openEnded = ['jupyter', 'jupyterhub', 'moodle'];
    for (const { cookies, page } of samples.filter(({ kind }) => !openEnded.includes(kind)))
      expect(find(cookies.map(change), page)).toBeNull();
  });

  it.each([
    ['mediawiki', 'museum_session', 'generator MediaWiki 1.43'],
    ['mediawiki', 'csrfToken', 'generator MediaWiki 1.43'],
    ['phpbb', 'shop_u', 'id phpbb'],
  ])('does not take a site for %s by %s, a name that anybody may give', (_kind, name, mark) => {
    expect(find([name], [mark])).toBeNull();
  });

  it('says nothing where two kinds stand at one host, because nothing tells which of them signs in', () => {
    const wiki = { cookies: ['my_wikiUserID'], page: ['generator MediaWiki 1.43'] };
    const blog = { cookies: [`wordpress_logged_in_${'0a'.repeat(16)}`], page: ['generator WordPress 6.8'] };
    const cookies = [...wiki.cookies, ...blog.cookies];
    expect(find(cookies, [...wiki.page, ...blog.page])).toBeNull();
    expect(find(cookies, wiki.page)).toMatchObject({ kind: { id: 'mediawiki' }, cookies: [{ name: 'my_wikiUserID' }] });
  });

  it('builds no address from a path that was made unreadable because it looks random', () => {
    const cookies = ['roundcube_sessauth'];
    expect(find(cookies, ['asset /*/program/js/app.js'])).toMatchObject({ base: null });
  });
});
