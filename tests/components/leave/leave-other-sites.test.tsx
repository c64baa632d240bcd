import { expect, it } from 'vitest';
import { readAddAddress } from '../../../utils/core/discovery/add-address.ts';
import { hubBefore, item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude, hub } from '../harness/fake-sites.ts';
import { NOON, settings, workContainer } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const shared = { ...settings, sharedComputer: true };
const others = stateOf('leave-every-site').otherSites;

it('lists sites that it does not know, unticked, and counts them apart', async () => {
  const { screen, ticks, client, lit } = await openLeave(stateOf('leave-every-site'));
  expect(ticks().slice(-4)).toEqual([
    '- forum.gardeners.example',
    '- library.example',
    '- library.example, Work',
    '- shop.example',
  ]);
  expect(lit()).toBe(6);
  expect(screen.place.querySelectorAll('.pane.low')).toHaveLength(3);
  await screen.press(words('tickAll'));
  await screen.press(words('signOutOfAndRemove', { count: 5, removed: 4 }));
  expect(client.commands.at(-1)).toMatchObject({ type: 'leave', clearing: 'unwanted' });
  expect(client.commands.at(-1)).toHaveProperty('sessions.length', 9);
});

it('adds one at the host and in the store where its cookie stands', async () => {
  const opened: string[] = [];
  const parts = { openExtensionPage: async (page: string) => void opened.push(page) };
  const first = {
    ...stateOf('leave-every-site'),
    otherSites: others.map((one) => ({ ...one, host: 'wiki.gardeners.example' })),
  };
  const { screen } = await openLeave(first, { parts });
  for (const name of ['shop.example', 'library.example, Work'])
    await screen.press(words('nameAndValue', { name: words('addThisSite'), value: name }));
  expect(opened.map((page) => readAddAddress(new URL(page, 'https://lights-out.invalid/').search))).toEqual(
    ['0', workContainer.id].map((storeId) => ({ address: 'https://wiki.gardeners.example', tabId: null, storeId })),
  );
});

it('adds one from its row beside a run too, where the run leaves it alone', async () => {
  const opened: string[] = [];
  const parts = { openExtensionPage: async (page: string) => void opened.push(page) };
  const { screen } = await openLeave({ ...stateOf('leave-removed'), otherSites: others.slice(0, 1) }, { parts });
  await screen.press(words('nameAndValue', { name: words('addThisSite'), value: 'forum.gardeners.example' }));
  expect(opened).toEqual([expect.stringContaining(encodeURIComponent('https://forum.gardeners.example'))]);
});

it('draws the same light beside the name of a session that may be one as in the house', async () => {
  const sessions = [{ ...hubBefore, sign: 'may-be' as const }];
  const { screen } = await openLeave(world({ sessions, leave: leaving([item(claude)]) }));
  expect(screen.place.querySelectorAll('.house .pane.low')).toHaveLength(1);
  expect(screen.place.querySelectorAll('.leave-rows .window.low')).toHaveLength(1);
});

it('ticks them on a computer that others use', async () => {
  const { ticks } = await openLeave(stateOf('leave-every-site-shared'));
  expect(ticks().every((tick) => tick.startsWith('+'))).toBe(true);
});

it('removes without a sign-out where that is all that is ticked', async () => {
  const { screen, client } = await openLeave(
    world({ sessions: [], everySite: 'granted', otherSites: others.slice(0, 1), settings: shared }),
  );
  expect(screen.find('h1')?.textContent).toBe(words('leaveAsk'));
  await screen.press(words('removeDataOf', { count: 1 }));
  expect(client.commands.at(-1)).toMatchObject({ sessions: [others[0]?.ref] });
});

it('says that sites were not told, and is not green for them alone', async () => {
  expect((await openLeave(stateOf('leave-removed'))).headline()).toBe('You can go. 2 sites were not told.');
  const { headline, item: row, screen } = await openLeave(stateOf('leave-removed-only'));
  expect(headline()).toBe(words('leaveRemoved', { count: 1 }));
  expect(row('library.example')).toContain(words('outcomeLead', { outcome: 'removed-here-only' }));
  expect(row('library.example')).toContain(words('siteNotTold'));
  expect(screen.find('.all-dark, .these-dark')).toBeNull();
});

it('counts a site as left where its cookies are back', async () => {
  const { headline } = await openLeave({ ...stateOf('leave-removed'), otherSites: others.slice(1, 2) });
  expect(headline()).toBe(words('leaveLeft', { count: 1 }));
});

it('gives the access back together with the receipt', async () => {
  let given = 0;
  const { screen, sent } = await openLeave(stateOf('leave-all-dark'), {
    parts: {
      giveBackEverySite: async () => {
        given += 1;
      },
    },
  });
  await screen.press(words('leaveDoneGiveBack'));
  expect(sent('leave-done')).toHaveLength(1);
  expect(given).toBe(1);
});

it('says what may still be stored where the browser did not let it go', async () => {
  const { item: row } = await openLeave(
    world({ sessions: [], leave: leaving([item(claude, { storage: 'permission-missing' }), item(hub)]), readAt: NOON }),
  );
  expect(row('Claude')).toContain(words('leaveStorageStays'));
  expect(row('ExampleHub')).not.toContain('may still be');
});
