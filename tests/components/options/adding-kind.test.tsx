import { expect, it } from 'vitest';
import { words } from '../../words.ts';
import { openWiki, reply, wiki } from '../harness/adding-world.tsx';
import { cookie, logOutLink, pressOf, proposal } from '../harness/fake-proposal.ts';

it('says what software it looks like, and takes the other ways of that kind along', async () => {
  const link = pressOf('Logout', ['link']);
  const found = proposal({
    kind: { id: 'wordpress', name: 'WordPress', base: '/blog' },
    signOn: { origin: 'https://login.firm.example' },
    cookies: [cookie('wordpress_logged_in_x', { reason: 'kind', chosen: true })],
    ways: [
      { ...link, reason: 'kind', chosen: true },
      { ...logOutLink, reason: 'kind', chosen: false, spare: true },
      pressOf('Ada', ['button']),
    ],
  });
  const page = await openWiki(found);
  expect(page.section('sites')).toContain(words('addLooksLike', { kind: 'WordPress' }));
  expect(page.section('sites')).toContain(words('addSignOn', { host: 'login.firm.example' }));
  expect(page.section('sites')).toContain(words('wayPresses', { how: 'own-link' }));
  expect(page.section('sites')).toContain(words('likeSignIn', { because: 'kind' }));
  // What is taken along is not offered beside the page's own link.
  expect(page.section('sites')).not.toContain('wiki.firm.example/logout');
  page.client.replies.push(reply({ extra: { kind: 'site-saved', siteId: wiki.id } }));
  await page.screen.press(words('addSave'));
  expect(page.sent('save-site')).toMatchObject([
    {
      draft: {
        way: link.method,
        otherWays: [logOutLink.method],
        kind: { id: 'wordpress', base: '/blog' },
        signOn: { origin: 'https://login.firm.example' },
      },
    },
  ]);
});
