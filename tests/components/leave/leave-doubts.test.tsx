import { expect, it } from 'vitest';
import { readAddAddress } from '../../../utils/core/discovery/add-address.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Result } from '../../../utils/messages/protocol.ts';
import { item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude, google } from '../harness/fake-sites.ts';
import { defaultStore, workContainer } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const state = stateOf('leave-doubts');
const library = state.openSites[0];
const none = { unaccounted: [], openSites: [], shutTabs: [], containers: 'all-looked-at' } as const;
const doubtsOf = async (first: Overview) => (await openLeave(first)).screen.find('.leave-doubts')?.textContent ?? '';

it.each(['unaccounted', 'openSites', 'shutTabs', 'containers'] as const)(
  'the page does not say "All dark" while there are %s in doubt, and names them',
  async (kind) => {
    const { headline, screen } = await openLeave({ ...state, ...none, [kind]: state[kind] });
    expect(headline()).toBe(words('leaveDark', { count: 2, sites: 'Claude and ExampleHub' }));
    const named = {
      unaccounted: `Google ${words('leaveUnaccounted', { cookies: 'HSID and SID' })}`,
      openSites: `library.example ${words('leaveOpen', { count: 2 })}`,
      shutTabs: words('leaveShutOf', { host: 'claude.ai' }),
      containers: words('leaveContainers'),
    } as const;
    expect(screen.find('.leave-doubts')?.textContent).toContain(
      named[kind].replace(/^(Google|library.example) /, '$1 '),
    );
    expect((await openLeave({ ...state, ...none })).headline()).toBe(words('leaveAllDark'));
  },
);

it('the page says that there may be a sign-in, where it sees no session but something is in doubt', async () => {
  const before = { ...state, leave: null };
  expect((await openLeave(before)).headline()).toBe(words('leaveMayBe'));
  expect((await openLeave({ ...before, ...none })).headline()).toBe(words('leaveNothingSeen'));
});

it('the page claims to have looked at nothing, where it may look at no site', async () => {
  const blind = world({ sessions: [], sites: [{ ...claude, access: 'missing' }] });
  expect((await openLeave(blind)).headline()).toBe(words('leaveNotLooked'));
});

it('an open page is in doubt only if its site has no row: in the run, signed in, or as an other site', async () => {
  if (library === undefined) throw new Error('No open site');
  const open = (siteId: string, host: string, store = defaultStore) => ({
    ...library,
    host,
    siteName: host,
    store,
    ref: { siteId, storeId: store.id, partition: null },
  });
  const host = new URL(claude.pages.home).hostname;
  const openSites = [
    open('claude', host),
    open('claude', host, workContainer),
    open('other:mail.town.example', 'mail.town.example'),
    open('other:town.example', 'town.example'),
    open('google', 'accounts.google.com'),
  ];
  const town = {
    ref: { siteId: 'other:town.example', storeId: '0', partition: null },
    siteName: 'town.example',
    store: defaultStore,
    sign: 'may-be',
    domain: 'town.example',
    host: 'town.example',
    reach: 'domain',
  } as const;
  const text = await doubtsOf({
    ...state,
    ...none,
    openSites,
    otherSites: [town],
    sites: [claude, google],
    leave: leaving([item(claude)]),
  });
  expect(text.match(/claude\.ai/g)).toHaveLength(1);
  expect(text).not.toContain('town.example');
  expect(text).toContain('accounts.google.com');
});

it('cookies in doubt and open tabs of one site are one row, with one button', async () => {
  const google = state.unaccounted.map((one) => ({ ...one, host: 'google.com', origin: 'https://google.com' }));
  const openSites = google.map((one) => ({ ...one, tabIds: [7] }));
  const { screen } = await openLeave({ ...state, ...none, unaccounted: state.unaccounted, openSites });
  const rows = [...screen.place.querySelectorAll('.leave-doubts li')];
  expect(rows).toHaveLength(1);
  expect(rows[0]?.textContent).toContain(words('leaveUnaccounted', { cookies: 'HSID and SID' }));
  expect(rows[0]?.textContent).toContain(words('leaveOpen', { count: 1 }));
});

it.each<[Result, readonly string[]]>([
  ['tabs-closed', ['close-tabs', 'remove-data']],
  ['nothing-to-do', ['close-tabs', 'remove-data']],
  ['some-tabs-stay', ['close-tabs']],
])('a press closes the tabs and then removes the data, unless a tab holds unsent text: %s', async (result, sent) => {
  const first = { ...state, ...none, openSites: state.openSites };
  const { screen, client } = await openLeave(first);
  client.replies.push({ ok: true, result, outcome: null, extra: null, overview: first });
  await screen.press(words('nameAndValue', { name: words('leaveCloseAndRemove'), value: 'library.example' }));
  const commands = client.commands.filter(({ type }) => type === 'close-tabs' || type === 'remove-data');
  expect(commands.map(({ type }) => type)).toEqual(sent);
  for (const command of commands) expect(command).toMatchObject({ session: library?.ref });
  expect(screen.find('.leave-doubts [role="status"]')?.textContent).toBe(
    result === 'some-tabs-stay' ? words('leaveDoubtText') : '',
  );
});

it('a site that is open in a tab can be added from there: at the address, the tab and the store of its page', async () => {
  const opened: string[] = [];
  const parts = { openExtensionPage: async (page: string) => void opened.push(page) };
  const openSites = state.openSites.map((one) => ({
    ...one,
    origin: 'http://library.example:8080',
    ref: { ...one.ref, storeId: workContainer.id },
    store: workContainer,
  }));
  const { screen } = await openLeave({ ...state, ...none, openSites }, { parts });
  await screen.press(words('nameAndValue', { name: words('addThisSite'), value: 'library.example, Work' }));
  const address = { address: 'http://library.example:8080', tabId: 7, storeId: workContainer.id };
  expect(opened.map((page) => readAddAddress(new URL(page, 'https://lights-out.invalid/').search))).toEqual([address]);
});

it('there is nothing to add where the site has a definition, or no address that could be added', async () => {
  const open = (siteId: string, host: string) =>
    state.openSites.map((one) => ({
      ...one,
      host,
      siteName: host,
      origin: `https://${host}`,
      ref: { siteId, storeId: '0', partition: null },
    }));
  const openSites = [...open('google', 'accounts.google.com'), ...open('other:library.example.', 'library.example.')];
  const { screen } = await openLeave({ ...state, ...none, unaccounted: state.unaccounted, openSites });
  expect(screen.find('.leave-doubts')?.textContent).toContain('accounts.google.com');
  expect(screen.find('.leave-doubts')?.textContent).not.toContain(words('addThisSite'));
});

it('the saved receipt names what is in doubt', async () => {
  const saved: string[] = [];
  const { screen } = await openLeave(state, { parts: { saveFile: (_name, _type, text) => void saved.push(text) } });
  await screen.press(words('saveReceipt'));
  for (const named of [
    'HSID and SID',
    'library.example',
    words('leaveShutOf', { host: 'claude.ai' }),
    words('leaveContainers'),
  ])
    expect(saved.join()).toContain(named);
});

it('screen readers hear what needs the person, and that clearing the browser failed', async () => {
  const { news } = await openLeave({
    ...state,
    ...none,
    leave: leaving([item(claude, { step: 'needs-you', outcome: null })], { clearing: 'failed' }),
    sites: [{ ...claude, access: 'missing' }],
  });
  expect(news()).toContain(words('leaveNeedsYou'));
  expect(news()).toContain(words('clearingResult', { result: 'failed' }));
});

it('the press that begins the run is answered at once, before the run is on screen', async () => {
  const { screen, client } = await openLeave(world());
  client.replies.push(new Promise(() => {}));
  await screen.press(words('signOutOf', { what: '3' }));
  expect(screen.find('.leave-actions [role="status"]')?.textContent).toBe(words('leaveStarting'));
});

it('claims no unsent text of a tab that stays open: one that sleeps could not be asked, and one may not let go', () => {
  expect(words('leaveDoubtText')).toContain(words('leaveTabsKept', { count: 1 }).replace(/^[^:]+: |\.$/g, ''));
});
