import { expect, it } from 'vitest';
import type { PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import type { SiteProposal } from '../../../utils/core/discovery/site-proposal.ts';
import type { PageMake } from '../../../utils/core/kinds/describe-page.ts';
import { controlOf, linkOf } from '../../core/discovery/page-of.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';

const ORIGIN = 'https://mail.example';
const page: PageSnapshot = {
  origin: ORIGIN,
  path: '/mail/',
  controls: [],
  storage: [],
  asked: [],
  parts: [],
  saysSignOut: false,
};
const own = { origin: ORIGIN, path: '/mail/', hasQuery: true, queryWord: '_task=logout', hash: '' };
const logout = linkOf('Logout', '/mail/', { href: own, mark: { place: 'a:9' } });
const made: PageMake = { metas: [], assets: ['/mail/program/js/app.min.js'], data: [] };
const here = { domain: 'mail.example', hostOnly: true };

async function findAt(
  open: Partial<PageSnapshot>,
  names: readonly string[],
  make = made,
  plain: readonly string[] = [],
): Promise<SiteProposal> {
  const world = createWorld();
  for (const name of names) world.jar.put(cookie({ ...here, name, looksRandom: !plain.includes(name) }), 'value');
  const { tabId } = world.tabs.show(`${ORIGIN}/mail/`, '0');
  world.pageLooks.pages.set(tabId, { ...page, ...open });
  world.pageLooks.makes.set(tabId, make);
  const { app } = world.start();
  const { extra } = await app.handlers['find-sign-in']({
    type: 'find-sign-in',
    address: ORIGIN,
    tabId,
    storeId: null,
  });
  expect(world.server.arrivals).toEqual([]);
  if (extra?.kind !== 'site-proposal') throw new Error('Nothing was found');
  return extra.proposal;
}

const names = ['roundcube_sessid', 'roundcube_sessauth', 'connect.sid'];

it("proposes the cookies and the page's own link of the kind that is recognised, and keeps the rest unchosen", async () => {
  const menu = controlOf({ mark: { name: 'Sign out', place: 'button:4' } });
  const found = await findAt({ controls: [menu, logout] }, names);
  expect(found.kind).toEqual({ id: 'roundcube', name: 'Roundcube', base: '/mail' });
  expect(found.cookies.map(({ chosen, name, reason }) => [name, reason === 'kind', chosen])).toEqual([
    ['roundcube_sessauth', true, true],
    ['roundcube_sessid', true, true],
    ['connect.sid', false, false],
  ]);
  expect(found.ways).toMatchObject([
    { reason: 'kind', says: 'Logout', chosen: true, method: { kind: 'press', url: `${ORIGIN}/mail/` } },
    { says: 'Sign out', chosen: false },
  ]);
});

it('chooses no cookie of the kind whose value is a plain word, such as a number of an account, beside a real one', async () => {
  const wiki = { metas: [{ name: 'generator', content: 'MediaWiki 1.43' }], assets: [], data: [] };
  const found = await findAt({}, ['my_wikiUserID', 'my_wiki_session'], wiki, ['my_wikiUserID']);
  expect(found.cookies.map(({ chosen, name }) => [name, chosen])).toEqual([
    ['my_wiki_session', true],
    ['my_wikiUserID', false],
  ]);
  const alone = await findAt({}, ['my_wikiUserID'], wiki, ['my_wikiUserID']);
  expect(alone.cookies).toMatchObject([{ name: 'my_wikiUserID', chosen: true }]);
});

it('proposes the address of the kind below the path that it stands under, where its page shows no link', async () => {
  const blog = { metas: [{ name: 'generator', content: 'WordPress 6.8' }], assets: ['/blog/wp-json/'], data: [] };
  const found = await findAt({}, [`wordpress_logged_in_${'0a'.repeat(16)}`], blog);
  expect(found.ways).toMatchObject([
    { reason: 'kind', chosen: true, method: { kind: 'navigate', url: `${ORIGIN}/blog/wp-login.php?action=logout` } },
  ]);
});

it.each([
  ['another origin', { href: { ...own, origin: 'https://evil.example' } }],
  ['what somebody wrote', { insideContent: true }],
])('never proposes a link to %s', async (_what, change) => {
  const found = await findAt({ controls: [{ ...logout, ...change }] }, names);
  expect([found.kind?.id, found.ways]).toEqual(['roundcube', []]);
});

it('recognises nothing by the cookies alone, nor by the page alone', async () => {
  const none = { metas: [], assets: [], data: [] };
  expect((await findAt({ controls: [logout] }, names, none)).kind).toBeNull();
  expect((await findAt({ controls: [logout] }, ['connect.sid'])).kind).toBeNull();
});

it('neither chooses nor puts first what a saved site at another port of the host signs in by', async () => {
  const world = createWorld();
  const at = (port: number) => `https://mail.example:${port}`;
  for (const name of ['_blog_session', '_shop_session']) world.jar.put(cookie({ ...here, name }), 'value');
  const { app } = world.start();
  await app.handlers['save-site']({
    type: 'save-site',
    draft: {
      origin: at(3000),
      registrableDomain: 'mail.example',
      name: 'Blog',
      cookies: [{ name: '_blog_session', host: 'mail.example' }],
      storage: [],
      way: null,
      otherWays: [],
      rest: 'goes',
    },
  });
  const { tabId } = world.tabs.show(`${at(4000)}/`, '0');
  world.pageLooks.pages.set(tabId, { ...page, origin: at(4000), path: '/', parts: ['link /users/sign_out'] });
  world.pageLooks.makes.set(tabId, { metas: [], assets: [], data: [] });
  const { extra } = await app.handlers['find-sign-in']({
    type: 'find-sign-in',
    address: at(4000),
    tabId,
    storeId: null,
  });
  if (extra?.kind !== 'site-proposal') throw new Error('Nothing was found');
  expect(extra.proposal.kind?.id).toBe('rails-devise');
  expect(extra.proposal.cookies.map(({ chosen, name }) => [name, chosen])).toEqual([
    ['_shop_session', true],
    ['_blog_session', false],
  ]);
});
