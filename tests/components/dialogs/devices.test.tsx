import { expect, it } from 'vitest';
import type { Extra } from '../../../utils/messages/extra.ts';
import { devices, listed } from '../../gallery/states/dialog-states.ts';
import { words } from '../../words.ts';
import { claude, hub } from '../harness/fake-sites.ts';
import { hubLive, onHub, overview } from '../harness/fake-world.ts';
import { openPopup, replyOf } from '../harness/popup-world.tsx';

const first = overview({ sites: [hub, claude], sessions: [hubLive] });
const without = (handle: string) => devices.filter((device) => device.handle !== handle);

async function openList(list: Extra | null = listed(devices)) {
  const opened = await openPopup(first, { tab: onHub, answers: { 'list-devices': list } });
  await opened.screen.press(words('signOutOthers'));
  return opened;
}

it('shows the site’s own list, this browser without a button', async () => {
  const { screen, client } = await openList();
  expect(client.commands.at(-1)).toEqual({ type: 'list-devices', session: hubLive.ref });
  expect(screen.buttonNames()).toEqual([
    words('endSessionOn', { device: 'Pixel 8' }),
    words('endSessionOn', { device: 'Chrome on Windows, the one in the library downstairs' }),
    words('cancel'),
    words('signOutOthers'),
  ]);
  for (const part of ['Firefox on Linux', words('thisBrowser'), 'Milan, Italy · used 3 hours ago'])
    expect(screen.dialog()?.textContent).toContain(part);
});

it('ends one entry, says what the list shows now, and takes the focus there', async () => {
  const { screen, client } = await openList();
  client.replies.push(replyOf(first, null, listed(without('b'), 'ended')));
  await screen.press(words('endSessionOn', { device: 'Pixel 8' }));
  expect(client.commands.at(-1)).toEqual({ type: 'end-device', session: hubLive.ref, device: 'b' });
  const told = screen.dialog()?.querySelector('[role="status"]');
  expect(told?.textContent).toBe('Ended. ExampleHub’s list no longer has Pixel 8.');
  expect(document.activeElement).toBe(told);
  expect(screen.buttonNames()).not.toContain(words('endSessionOn', { device: 'Pixel 8' }));
});

it.each<[string, Extra | null, string]>([
  ['still there', listed(devices, 'still-there'), 'Still there. ExampleHub’s list still has Pixel 8.'],
  [
    'not listed again',
    { kind: 'devices', list: { kind: 'could-not-tell' }, result: 'could-not-tell' },
    'Could not tell. ExampleHub’s list does not tell what came of it.',
  ],
  [
    'listed, and cut',
    listed(devices, 'could-not-tell'),
    'Could not tell. ExampleHub’s list does not tell what came of it.',
  ],
])('never takes silence for an end: %s', async (_, extra, sentence) => {
  const { screen, client } = await openList();
  client.replies.push(replyOf(first, null, extra));
  await screen.press(words('endSessionOn', { device: 'Pixel 8' }));
  expect(screen.dialog()?.querySelector('[role="status"]')?.textContent).toBe(sentence);
  expect(screen.buttonNames()).toContain(words('endSessionOn', { device: 'Pixel 8' }));
});

it.each<[string, Extra | null]>([
  ['no list', null],
  ['a list that cannot be told', { kind: 'devices', list: { kind: 'could-not-tell' }, result: null }],
  ['no other device', listed(devices.slice(0, 1))],
])('offers to close, and nothing to cancel, where there is nothing to end: %s', async (_, extra) => {
  const { screen } = await openList(extra);
  expect(screen.buttonNames()).toContain(words('close'));
  expect(screen.buttonNames()).not.toContain(words('cancel'));
});

it('ends all but this one where the site can', async () => {
  const { screen, client } = await openList();
  client.replies.push(replyOf(first, null, listed(devices.slice(0, 1), 'ended')));
  await screen.press(words('signOutOthers'));
  expect(client.commands.at(-1)).toEqual({ type: 'end-other-devices', session: hubLive.ref });
  expect(screen.dialog()?.textContent).toContain(
    words('listedNow', { entry: 'others-gone', site: 'ExampleHub', device: '' }),
  );
  expect(screen.buttonNames()).toEqual([words('close')]);
});

it('offers no button for all where the site ends only one by one', async () => {
  const { screen } = await openList(listed(devices, null, false));
  expect(screen.buttonNames()).not.toContain(words('signOutOthers'));
  expect(screen.buttonNames()).toContain(words('endSessionOn', { device: 'Pixel 8' }));
});

it.each<[string, Extra | null]>([
  ['shows none', { kind: 'devices', list: { kind: 'could-not-tell' }, result: null }],
  ['is not reached', null],
])('says so when the site %s, and shows the way to its page', async (_, extra) => {
  const { screen, client } = await openList(extra);
  expect(screen.dialog()?.textContent).toContain('Could not tell. ExampleHub did not show its list.');
  await screen.press(words('openSite', { site: 'ExampleHub' }));
  expect(client.commands.at(-1)).toEqual({ type: 'open-page', session: hubLive.ref, page: 'sessions' });
});

it('takes the focus each time that it asks anew, whose button goes while the list is read', async () => {
  const { client, screen } = await openPopup(first, { tab: onHub, answers: { 'list-devices': listed(devices) } });
  const name = words('signOutOthers');
  await screen.openMore();
  for (const mark of ['digest 1', 'digest 2', 'digest 3']) {
    client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] };
    screen.button(name).focus();
    await screen.press(name);
  }
  expect(screen.dialog()?.textContent).toContain(words('askedAnew'));
  expect(screen.dialog()?.contains(document.activeElement)).toBe(true);
});
