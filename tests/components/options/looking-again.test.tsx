import { expect, it } from 'vitest';
import type { WatchView } from '../../../utils/core/overview/parts/watch-part.ts';
import { words } from '../../words.ts';
import { found, openWiki, reply, wiki, withWiki } from '../harness/adding-world.tsx';
import { cookie, shownRequest } from '../harness/fake-proposal.ts';

const watch: WatchView = {
  id: 'w',
  ref: { siteId: wiki.id, storeId: '0', partition: null },
  siteName: wiki.name,
  address: 'https://wiki.firm.example',
  tab: 'open',
  why: 'shown',
  state: 'seen',
  ways: [],
};

it('shows what is there now where it looks once more, and keeps what was chosen where nothing is new', async () => {
  const page = await openWiki({ cookies: [], ways: [], page: 'no-tab', tabId: null });
  expect(page.section('sites')).toContain(words('addNoCookie', { page: 'no-tab' }));
  expect(page.section('sites')).toContain(words('addLookedAt', { found: 'not-looked' }));
  expect(page.section('sites')).not.toContain(words('addLede', { step: 'found' }));
  page.client.answers = { ...page.client.answers, 'find-sign-in': found() };
  await page.find();
  expect(page.section('sites')).not.toContain(words('addNoCookie', { page: 'no-tab' }));
  expect(page.section('sites')).toContain(words('addLookedAt', { found: 'other' }));
  expect(page.choices(words('addCookies'))).toContainEqual(['wiki_session', true]);
  await page.turn('visitor_id');
  await page.find();
  expect(page.choices(words('addCookies'))).toContainEqual(['visitor_id', true]);
});

it('keeps what was shown where the person looks once more', async () => {
  const page = await openWiki();
  page.client.replies.push(reply({ result: 'shown', overview: { ...withWiki, watch } }));
  await page.screen.press(words('showHow'));
  page.client.replies.push(
    reply({
      result: 'shown',
      extra: { kind: 'ways-seen', ways: [shownRequest], cookies: [] },
      overview: { ...withWiki, watch: null },
    }),
  );
  await page.screen.press(words('done'));
  page.client.answers = { ...page.client.answers, 'find-sign-in': found({ cookies: [cookie('new_session')] }) };
  await page.screen.press(words('addFind'));
  expect(page.choices(words('addCookies')).map(([name]) => name)).toEqual(['new_session']);
  expect(page.choices(words('addWays'))[0]).toEqual([
    words('wayRequest', { method: 'POST', path: '/session/end' }),
    true,
  ]);
  expect(page.section('sites')).toContain(words('showLearned', { what: 'other', site: '' }));
});
