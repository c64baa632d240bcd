import { expect, it } from 'vitest';
import { world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { settings } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const shared = { ...settings, sharedComputer: true };
const own = { ...settings, sharedComputer: false };
const question = words('whoseComputer');
const change = words('nameAndValue', { name: words('change'), value: words('sharedComputer') });
const locked = world({ policy: { ...world().policy, locked: ['sharedComputer'] } });

it('asks whose computer it is above the list, and needs no answer to go on', async () => {
  const { screen, list, ticks, sent } = await openLeave(stateOf('leave-ask'));
  const asked = screen.find('fieldset');
  expect(asked?.querySelector('legend')?.textContent).toBe(question);
  expect(asked && list()?.compareDocumentPosition(asked)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  expect(ticks().some((tick) => tick.startsWith('-'))).toBe(true);
  await screen.press(words('signOutOf', { what: '3' }));
  expect(sent('leave')).toHaveLength(1);
  expect(sent('save-settings')).toEqual([]);
});

it.each<['computerMine' | 'computerShared', boolean]>([
  ['computerMine', false],
  ['computerShared', true],
])('keeps the answer at once: %s', async (key, sharedComputer) => {
  const { screen, sent } = await openLeave(world());
  await screen.press(words(key));
  expect(sent('save-settings').at(-1)).toMatchObject({ from: { sharedComputer: null }, to: { sharedComputer } });
});

it('ticks everything and offers to clear the browser as soon as the computer is shared', async () => {
  const asking = stateOf('leave-ask');
  const { screen, ticks, show } = await openLeave(asking);
  await screen.press(words('computerShared'));
  await show({ ...asking, settings: shared });
  expect(ticks().every((tick) => tick.startsWith('+'))).toBe(true);
  expect(screen.text()).toContain(words('clearBrowser'));
  expect(screen.text()).not.toContain(question);
  expect(document.activeElement?.textContent).toBe(words('sharedComputer'));
  expect(document.activeElement?.getAttribute('role')).toBe('status');
});

it.each(['computer', 'phone'] as const)('promises no more than a %s can do', async (device) => {
  const asking = stateOf('leave-ask');
  const { screen, show } = await openLeave(asking, { device });
  expect(screen.text().toLowerCase().includes('the whole browser')).toBe(device === 'computer');
  await show({ ...asking, settings: shared });
  expect(screen.text().includes(words('clearBrowser'))).toBe(device === 'computer');
});

it('never asks where it was answered, here or in the settings, and lets the answer be changed', async () => {
  const { screen, sent, show } = await openLeave(world({ settings: shared }));
  expect(screen.text()).not.toContain(question);
  await screen.press(change);
  expect(document.activeElement?.querySelector('legend')?.textContent).toBe(question);
  expect(screen.button(words('computerShared')).getAttribute('aria-pressed')).toBe('true');
  await screen.press(words('computerMine'));
  expect(sent('save-settings').at(-1)).toMatchObject({ to: { sharedComputer: false } });
  await show(world({ settings: own }));
  expect(screen.text()).not.toContain(question);
  expect(document.activeElement?.textContent).toBe(words('computerOwn'));
});

it('asks nothing where an administrator has decided it, and only says what holds', async () => {
  const { screen, show } = await openLeave({ ...locked, settings: own });
  expect(screen.find('.whose')).toBeNull();
  await show({ ...locked, settings: shared });
  await settle();
  expect(screen.find('.whose')?.textContent).toBe(words('sharedComputer') + words('lockedByAdministrator'));
  expect(screen.find('.whose button')).toBeNull();
});

it('asks nothing where the answer could not be kept', async () => {
  const { screen } = await openLeave(world({ notices: ['settings-newer'] }));
  expect(screen.text()).not.toContain(question);
});

it('goes on asking, and says so, where the answer was not kept', async () => {
  const { screen, client } = await openLeave(world());
  client.replies.push({ ok: true, result: 'not-saved', outcome: null, extra: null, overview: world() });
  await screen.press(words('computerShared'));
  expect(screen.text()).toContain(question);
  expect(screen.find('[role=alert]')?.textContent).not.toBe('');
});

it('ticks everything at the press on "Shared", also what was unticked before; a later choice stays', async () => {
  const asking = stateOf('leave-ask');
  const { screen, boxes, ticks, show } = await openLeave(asking);
  await screen.press(words('tickNone'));
  await screen.press(words('computerShared'));
  await show({ ...asking, settings: shared });
  expect(ticks().every((tick) => tick.startsWith('+'))).toBe(true);
  boxes()[0]?.click();
  await show({ ...asking, settings: shared });
  expect(ticks().filter((tick) => tick.startsWith('-'))).toHaveLength(1);
  await screen.press(change);
  await screen.press(words('computerShared'));
  expect(ticks().every((tick) => tick.startsWith('+'))).toBe(true);
});

it('leaves each tick as it was chosen where "Shared" could not be kept', async () => {
  const asking = stateOf('leave-ask');
  const { client, screen, ticks } = await openLeave(asking);
  await screen.press(words('tickNone'));
  client.replies.push({ ok: true, result: 'not-saved', outcome: null, extra: null, overview: asking });
  await screen.press(words('computerShared'));
  expect(ticks().every((tick) => tick.startsWith('-'))).toBe(true);
});
