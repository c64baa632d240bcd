import { expect, it } from 'vitest';
import { claudeToday, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { settings } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const shared = { ...settings, sharedComputer: true };
it('clears the whole browser only where others use the computer, and only when that is ticked', async () => {
  expect((await openLeave(world())).screen.text()).not.toContain(words('clearBrowser'));
  const { screen, client } = await openLeave(world({ settings: shared, sessions: [claudeToday] }));
  const box = screen.place.querySelector<HTMLInputElement>('.clear-tick input');
  expect(box?.checked).toBe(false);
  expect(screen.text()).toContain('The sites are not told.');
  box?.click();
  await settle();
  await screen.press(words('signOutOf', { what: '1' }));
  expect(client.commands.at(-1)).toMatchObject({ type: 'leave', clearing: 'wanted' });
});

it('can clear the browser where no sign-in is seen', async () => {
  const { screen, client } = await openLeave(
    world({ settings: { ...shared, leaving: { ...shared.leaving, clearBrowser: true } }, sessions: [] }),
  );
  const named = (name: string) =>
    [...screen.place.querySelectorAll('label, button')].filter((one) => one.textContent === name);
  expect(named(words('clearBrowser')).map(({ localName }) => localName)).toEqual(['label']);
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

it('takes the tick away where the browser is not allowed to be cleared, and clears nothing', async () => {
  const { screen, client } = await openLeave(
    world({ settings: shared, sessions: [claudeToday], dataRemoval: 'missing' }),
    { parts: { requestDataRemoval: async () => false } },
  );
  const box = () => screen.place.querySelector<HTMLInputElement>('.clear-tick input');
  box()?.click();
  await settle();
  expect(box()?.checked).toBe(false);
  expect(screen.find('[role="alert"]')?.textContent).toContain(words('trouble', { what: 'not-allowed' }));
  await screen.press(words('signOutOf', { what: '1' }));
  expect(client.commands.at(-1)).not.toMatchObject({ clearing: 'wanted' });
});

it('says all that a run does that begins by itself, and offers no tick that it would not follow', async () => {
  const clears = stateOf('leave-begins-clears');
  const { screen, show, client } = await openLeave(clears);
  const said = () =>
    screen
      .find('.notice')
      ?.textContent?.replace(words('leavePutOff') + words('cancel'), '')
      .trim();
  const all = words('leaveBeginsAll', { others: 'none', clearing: 'off' });
  expect(said()).toBe(`${all} What unknown sites keep here is removed. Then the whole browser is cleared.`);
  expect(screen.find('.clear-tick')).toBeNull();
  await show({ ...clears, otherSites: [], dataRemoval: 'missing' });
  expect(said()).toBe(all);
  await show({ ...clears, otherSites: [], settings: shared });
  expect(said()).toBe(all);
  await show(clears);
  await screen.press(words('signOutOfAndRemove', { count: 5, removed: 4 }));
  expect(client.commands.at(-1)).toMatchObject({ type: 'leave', clearing: 'wanted' });
});

it('holds a press during the countdown to the settings, not to a tick that is no longer there', async () => {
  const clears = stateOf('leave-begins-clears');
  const { screen, show, client } = await openLeave({ ...clears, leave: null, otherSites: [] });
  screen.place.querySelector<HTMLInputElement>('.clear-tick input')?.click();
  await settle();
  await show({ ...clears, otherSites: [] });
  await screen.press(words('signOutOf', { what: '5' }));
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

it('does not call the history out of reach beside the tick that clears it', async () => {
  expect((await openLeave(world())).screen.find('.limits')?.textContent).toBe(
    words('leaveOutOfReach', { after: 'other' }),
  );
  const { screen } = await openLeave(world({ settings: shared }));
  expect(screen.find('.clear-tick')).not.toBeNull();
  expect(screen.find('.limits')?.textContent).toBe(words('leaveOutOfReach', { after: 'shared' }));
});
