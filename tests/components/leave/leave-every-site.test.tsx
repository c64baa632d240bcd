// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { claudeToday, item, leaving, world } from '../../gallery/leave-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude, hub, NOON, settings } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const shared = { ...settings, sharedComputer: true };
const others = stateOf('leave-every-site').otherSites;

it('asks for every site in the press, and offers to give the access back', async () => {
  const asked: string[] = [];
  const parts = {
    requestEverySite: async () => asked.push('every site') > 0,
    giveBackEverySite: async () => void asked.push('given back'),
  };
  const { screen, show } = await openLeave(world(), { parts });
  await screen.press(words('leaveLookAll'));
  expect(asked).toEqual(['every site']);
  await show(stateOf('leave-every-site'));
  expect(screen.text()).toContain(
    `${words('leaveSightAll')} ${words('leaveNotPrivate')} ${words('leaveSightCookies')}`,
  );
  await screen.press(words('leaveGiveBack'));
  expect(asked).toEqual(['every site', 'given back']);
});

it("says what is not looked at all the same: sites that are switched off, or beyond an administrator's list", async () => {
  const far = stateOf('leave-every-site');
  const off = { ...far, sites: far.sites.map((site, index) => ({ ...site, enabled: index > 0 })) };
  expect((await openLeave(off)).screen.text()).toContain(words('leaveSightOff'));
  const listed = (
    await openLeave({ ...off, policy: { ...far.policy, present: true, sites: ['claude'] } })
  ).screen.text();
  expect(listed).toMatch(/Lights Out may look at \d+ sites in this browser\./);
  expect(listed).not.toContain('every site in this browser');
});

it('tells what a press came to, and keeps the focus that its button had', async () => {
  const { screen, show } = await openLeave(world());
  const said = () => screen.find('.coverage [role="status"]');
  expect(said()?.textContent).toBe('');
  screen.button(words('leaveLookAll')).focus();
  await screen.press(words('leaveLookAll'));
  expect(said()?.textContent).toBe('');
  await show(stateOf('leave-every-site'));
  expect(said()?.textContent).toBe(words('leaveFartherMany', '4'));
  expect(document.activeElement).toBe(said());
  await screen.press(words('leaveGiveBack'));
  await show(world());
  expect(said()?.textContent).toBe(words('leaveGivenBack'));
  expect(document.activeElement).toBe(said());
});

it.each([
  [0, words('leaveFartherNone')],
  [1, words('leaveFartherOne')],
])('tells of %d more sites', async (count, sentence) => {
  const { screen, show } = await openLeave(world());
  await screen.press(words('leaveLookAll'));
  await show(world({ everySite: 'granted', otherSites: others.slice(0, count) }));
  expect(screen.find('.coverage [role="status"]')?.textContent).toBe(sentence);
});

it('tells that stored data can be removed now, when that was asked for here', async () => {
  const { screen, show } = await openLeave(world({ dataRemoval: 'missing' }));
  await screen.press(words('leaveAllowRemoval'));
  await show(world());
  expect(screen.find('.coverage [role="status"]')?.textContent).toBe(words('leaveRemovalAllowed'));
  expect(document.activeElement).toBe(screen.find('.coverage [role="status"]'));
});

it('takes no focus where the access came from elsewhere, or was refused before', async () => {
  const { screen, show } = await openLeave(world(), { parts: { requestEverySite: async () => false } });
  await screen.press(words('leaveLookAll'));
  await show(stateOf('leave-every-site'));
  expect(screen.find('.coverage [role="status"]')?.textContent).toBe('');
  expect(document.activeElement).not.toBe(screen.find('.coverage [role="status"]'));
});

it('says so where the browser was not allowed to', async () => {
  const { screen } = await openLeave(world(), { parts: { requestEverySite: async () => false } });
  await screen.press(words('leaveLookAll'));
  expect(screen.find('[role="alert"]')?.textContent).not.toBe('');
});

it('does not ask beyond what an administrator lists', async () => {
  const { screen } = await openLeave(world({ policy: { ...world().policy, sites: ['claude'] } }));
  expect(screen.buttonNames()).not.toContain(words('leaveLookAll'));
});

it('lists sites that it does not know, unticked, and counts them apart', async () => {
  const { screen, ticks, client, lit } = await openLeave(stateOf('leave-every-site'));
  expect(ticks().slice(-4)).toEqual([
    '- forum.gardeners.example',
    '- library.example',
    '- library.example, Work',
    '- shop.example',
  ]);
  expect(lit()).toBe(5);
  await screen.press(words('tickAll'));
  await screen.press(words('signOutOfAndRemove', '5', '4'));
  expect(client.commands.at(-1)).toMatchObject({ type: 'leave', clearing: 'unwanted' });
  expect(client.commands.at(-1)).toHaveProperty('sessions.length', 9);
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
  await screen.press(words('removeDataOf', '1'));
  expect(client.commands.at(-1)).toMatchObject({ sessions: [others[0]?.ref] });
});

it('says that sites were not told, and is not green for them alone', async () => {
  expect((await openLeave(stateOf('leave-removed'))).headline()).toBe('You can go. 2 sites were not told.');
  const { headline, item: row, screen } = await openLeave(stateOf('leave-removed-only'));
  expect(headline()).toBe(words('leaveRemovedOne'));
  expect(row('library.example')).toContain(words('outcomeRemoved'));
  expect(row('library.example')).toContain(words('siteNotTold'));
  expect(screen.find('.all-dark, .these-dark')).toBeNull();
});

it('counts a site as left where its cookies are back', async () => {
  const { headline } = await openLeave({ ...stateOf('leave-removed'), otherSites: others.slice(1, 2) });
  expect(headline()).toBe(words('leaveLeftOne'));
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

it('clears the whole browser only where others use the computer, and only when that is ticked', async () => {
  expect((await openLeave(world())).screen.text()).not.toContain(words('clearBrowser'));
  const { screen, client } = await openLeave(world({ settings: shared, sessions: [claudeToday] }));
  const box = screen.place.querySelector<HTMLInputElement>('.clear-tick input');
  expect(box?.checked).toBe(false);
  expect(screen.text()).toContain('The sites are not told.');
  box?.click();
  await settle();
  await screen.press(words('signOutOf', '1'));
  expect(client.commands.at(-1)).toMatchObject({ type: 'leave', clearing: 'wanted' });
});

it('can clear the browser where no sign-in is seen', async () => {
  const { screen, client } = await openLeave(
    world({ settings: { ...shared, leaving: { ...shared.leaving, clearBrowser: true } }, sessions: [] }),
  );
  await screen.press(words('clearBrowserNow'));
  expect(client.commands.at(-1)).toEqual({ type: 'leave', sessions: [], clearing: 'wanted' });
});

it('asks for the permission that clearing needs in the press that ticks it', async () => {
  let asked = 0;
  const { screen } = await openLeave(world({ settings: shared, dataRemoval: 'missing' }), {
    parts: {
      requestDataRemoval: async () => {
        asked += 1;
        return true;
      },
    },
  });
  screen.place.querySelector<HTMLInputElement>('.clear-tick input')?.click();
  expect(asked).toBe(1);
});

it('says of a run that nobody pressed all that it does, and offers no tick that it would not heed', async () => {
  const clears = stateOf('leave-begins-clears');
  const { screen, show, client } = await openLeave(clears);
  const said = () => screen.find('.notice')?.textContent?.replace(words('leavePutOff'), '').trim();
  const all = words('leaveBeginsAll');
  expect(said()).toBe(`${all} What unknown sites keep here is removed. Then the whole browser is cleared.`);
  expect(screen.find('.clear-tick')).toBeNull();
  await show({ ...clears, otherSites: [], dataRemoval: 'missing' });
  expect(said()).toBe(all);
  await show({ ...clears, otherSites: [], settings: shared });
  expect(said()).toBe(all);
  await show(clears);
  await screen.press(words('signOutOfAndRemove', '5', '4'));
  expect(client.commands.at(-1)).toMatchObject({ type: 'leave', clearing: 'wanted' });
});

it('holds a press during the countdown to the settings, not to a tick that is no longer there', async () => {
  const clears = stateOf('leave-begins-clears');
  const { screen, show, client } = await openLeave({ ...clears, leave: null, otherSites: [] });
  screen.place.querySelector<HTMLInputElement>('.clear-tick input')?.click();
  await settle();
  await show({ ...clears, otherSites: [] });
  await screen.press(words('signOutOf', '5'));
  expect(client.commands.at(-1)).toMatchObject({ type: 'leave', clearing: 'wanted' });
});

it('follows a policy that arrives while the page is open, whatever was ticked before', async () => {
  for (const clicks of [0, 2]) {
    const { screen, show } = await openLeave(world({ settings: shared }));
    const box = () => screen.place.querySelector<HTMLInputElement>('.clear-tick input');
    for (let click = 0; click < clicks; click += 1) {
      box()?.click();
      await settle();
    }
    expect(box()?.checked).toBe(false);
    await show(stateOf('leave-clear-locked'));
    expect(box()).toMatchObject({ checked: true, disabled: true });
  }
});

it("keeps to the user's choice where only the setting changes", async () => {
  const wish = (clearBrowser: boolean) =>
    world({ settings: { ...shared, leaving: { ...shared.leaving, clearBrowser } } });
  const { screen, show } = await openLeave(wish(true));
  const box = () => screen.place.querySelector<HTMLInputElement>('.clear-tick input');
  await show(wish(false));
  expect(box()?.checked).toBe(false);
  box()?.click();
  await settle();
  await show(wish(true));
  await show(wish(false));
  expect(box()?.checked).toBe(true);
});

it('stays ticked where an administrator says so', async () => {
  const { screen } = await openLeave(stateOf('leave-clear-locked'));
  expect(screen.place.querySelector<HTMLInputElement>('.clear-tick input')).toMatchObject({
    checked: true,
    disabled: true,
  });
  expect(screen.text()).toContain(words('lockedByAdministrator'));
});

it.each([
  ['done', words('clearedBrowser')],
  ['permission-missing', words('clearingNotAllowed')],
  ['failed', words('clearingFailed')],
  ['not-tried', words('clearingNotTried')],
] as const)('tells on the receipt that clearing was %s', async (clearing, sentence) => {
  const { screen } = await openLeave(
    world({ settings: shared, sessions: [], leave: leaving([item(claude)], { clearing }) }),
  );
  expect(screen.find('.leave-receipt')?.textContent).toContain(sentence);
});

it('says what became of a refused sign-out when everything was cleared, and leads to no page from here', async () => {
  const { item: row, screen } = await openLeave(stateOf('leave-cleared'));
  expect(row('ExampleHub')).toContain(
    'Refused.Its cookies went with the rest of the browser’s. ExampleHub still counts you as signed in.',
  );
  expect(screen.buttonNames()).not.toContain('Open its page: ExampleHub');
});

it('says what may still be stored where the browser did not let it go', async () => {
  const { item: row } = await openLeave(
    world({ sessions: [], leave: leaving([item(claude, { storage: 'permission-missing' }), item(hub)]), readAt: NOON }),
  );
  expect(row('Claude')).toContain(words('leaveStorageStays'));
  expect(row('ExampleHub')).not.toContain('may still be');
});
