import { expect, it } from 'vitest';
import type { Shown } from '../../../utils/core/discovery/with-shown.ts';
import { words } from '../../words.ts';
import { found, openAdding, openWiki, reply, wiki, withWiki } from '../harness/adding-world.tsx';
import { cookie, shownRequest } from '../harness/fake-proposal.ts';
import { openOptions } from '../harness/options-world.tsx';
import { shown, shownPress, watched, watching } from '../harness/watched-wiki.tsx';

const [request, press] = [shownRequest, shownPress];

it('says what it would note before anything is watched', async () => {
  const page = await openWiki();
  expect(page.section('sites')).toContain(words('showHowWhat'));
  expect(page.sent('watch-sign-out')).toEqual([]);
});

it('asks the browser to see requests in the click itself, then watches what was chosen so far', async () => {
  const order: string[] = [];
  const page = await openAdding('wiki.firm.example', found(), {
    requestWatching: async () => {
      order.push(`asked before ${page.sent('watch-sign-out').length + 1}`);
      return true;
    },
  });
  await page.find();
  page.client.replies.push(reply({ result: 'shown', overview: watching() }));
  const pressing = page.screen.press(words('showHow'));
  expect(order).toEqual(['asked before 1']);
  await pressing;
  expect(page.sent('watch-sign-out')).toMatchObject([
    { storeId: '0', draft: { origin: 'https://wiki.firm.example', cookies: [{ name: 'wiki_session' }] } },
  ]);
  expect(page.section('sites')).toContain(words('showWatching', { state: 'other', site: wiki.name }));
});

it.each<[string, () => Promise<boolean>]>([
  ['does not allow it', async () => false],
  ['cannot ask for it', () => Promise.reject(new Error('no such permission'))],
])('watches what is pressed where the browser %s', async (_what, requestWatching) => {
  const page = await openAdding('wiki.firm.example', found(), { requestWatching });
  await page.find();
  page.client.replies.push(reply({ result: 'shown', overview: watching() }));
  await page.screen.press(words('showHow'));
  expect(page.section('sites')).toContain(words('showWatching', { state: 'other', site: wiki.name }));
});

it.each([
  ['the sign-in has ended', { state: 'seen' }, 'seen'],
  ['no tab shows the site any more', { tab: 'none' }, 'no-tab'],
] as const)('says so where %s', async (_what, change, state) => {
  const page = await watched(shown, change);
  expect(page.section('sites')).toContain(words('showWatching', { state, site: wiki.name }));
});

it('proposes what was shown first, says what each would do, and shows each word that would be sent', async () => {
  const page = await watched(shown);
  await page.end('done');
  expect(page.choices(words('addWays')).slice(0, 3)).toEqual([
    [words('wayRequest', { method: 'POST', path: '/session/end' }), true],
    [words('wayControl', { role: 'button', control: 'End' }), false],
    [words('wayControl', { role: 'link', control: 'Log out' }), false],
  ]);
  const said = page.section('sites');
  expect(said).toContain(
    `${words('waySends', { with: 'other' })} · ${words('waySendsBody', { words: 'action=logout and mode=session' })}`,
  );
  expect(said).toContain(words('wayPresses', { how: 'as-shown' }));
  expect(said).toContain(words('showLearned', { what: 'other', site: '' }));
  expect(document.activeElement?.textContent).toBe(words('showLearned', { what: 'other', site: '' }));
});

it('chooses the cookie that went with the sign-out, and says why', async () => {
  const page = await watched(shown);
  await page.end('done');
  expect(page.choices(words('addCookies'))).toEqual([
    ['visitor_id', true],
    ['wiki_session', false],
  ]);
  expect(page.section('sites')).toContain(words('likeSignIn', { because: 'went' }));
});

it('keeps what was ticked where no cookie went', async () => {
  const page = await openWiki();
  await page.turn('visitor_id');
  page.client.replies.push(reply({ result: 'shown', overview: watching() }));
  await page.screen.press(words('showHow'));
  page.client.replies.push(
    reply({
      result: 'shown',
      extra: { kind: 'ways-seen', ways: [press], cookies: [] },
      overview: { ...withWiki, watch: null },
    }),
  );
  await page.screen.press(words('done'));
  expect(page.choices(words('addCookies'))).toEqual([
    ['wiki_session', true],
    ['visitor_id', true],
  ]);
});

it('tries what was shown with the presses behind the request', async () => {
  const page = await watched(shown);
  await page.end('done');
  await page.screen.press(words('addTryNow'));
  expect(page.sent('try-site')).toMatchObject([{ draft: { way: request.method, otherWays: [press.method] } }]);
});

it.each<[string, Shown, 'nothing' | 'cookies']>([
  ['nothing was seen', { ways: [], cookies: [] }, 'nothing'],
  ['only a cookie went', { ways: [], cookies: shown.cookies }, 'cookies'],
])('says so where %s', async (_what, seen, what) => {
  const page = await watched(seen);
  await page.end('done');
  expect(page.section('sites')).toContain(words('showLearned', { what, site: wiki.name }));
  expect(page.choices(words('addWays'))[0]).toEqual([words('wayControl', { role: 'link', control: 'Log out' }), true]);
});

it('takes nothing from a watch that was stopped', async () => {
  const page = await watched(shown);
  await page.end('cancel');
  expect(page.sent('end-watch')).toEqual([{ type: 'end-watch', watchId: 'w' }]);
  expect(page.section('sites')).toContain(words('showStopped'));
  expect(page.choices(words('addWays'))[0]).toEqual([words('wayControl', { role: 'link', control: 'Log out' }), true]);
});

it('says that it has stopped by itself, and can begin again', async () => {
  const page = await watched(shown);
  await page.show({ ...withWiki, watch: null });
  expect(page.section('sites')).toContain(words('showOver'));
  expect(page.screen.buttonNames()).toContain(words('showHow'));
});

it('says why a site is not taken', async () => {
  const page = await openWiki();
  page.client.replies.push(reply({ result: 'not-saved', extra: { kind: 'site-refused', reasons: ['empty'] } }));
  await page.screen.press(words('showHow'));
  expect(page.section('sites')).toContain(words('notTaken', { because: 'empty' }));
});

it('names two cookies that look alike, and the sure way to tell them apart', async () => {
  const page = await openWiki({ cookies: [cookie('a_session', { chosen: true }), cookie('b_session')] });
  expect(page.section('sites')).toContain(words('showAlike'));
});

it('shows the watch again where the settings were closed meanwhile, and goes on with what was shown', async () => {
  const page = await openOptions(watching({ state: 'seen' }));
  expect(page.section('sites')).toContain(words('showWatching', { state: 'seen', site: wiki.name }));
  page.client.answers = { ...page.client.answers, 'find-sign-in': found() };
  page.client.replies.push(
    reply({ result: 'shown', extra: { kind: 'ways-seen', ...shown }, overview: { ...withWiki, watch: null } }),
  );
  await page.screen.press(words('done'));
  await page.show({ ...withWiki, watch: null });
  expect(page.sent('find-sign-in')).toEqual([
    { type: 'find-sign-in', address: 'https://wiki.firm.example', tabId: null, storeId: '0' },
  ]);
  expect(page.section('sites')).toContain(words('wayRequest', { method: 'POST', path: '/session/end' }));
  expect(page.section('sites')).toContain(words('showLearned', { what: 'other', site: '' }));
});

it('opens nothing where the watch was stopped from the list of sites', async () => {
  const page = await openOptions(watching());
  page.client.replies.push(
    reply({ result: 'shown', extra: { kind: 'ways-seen', ...shown }, overview: { ...withWiki, watch: null } }),
  );
  await page.screen.press(words('cancel'));
  expect(page.sent('find-sign-in')).toEqual([]);
  expect(page.screen.buttonNames()).not.toContain(words('done'));
});
