import { expect, it } from 'vitest';
import type { Command } from '../../../utils/messages/protocol.ts';
import { devices, listed } from '../../gallery/states/dialog-states.ts';
import { words } from '../../words.ts';
import { claude, hub } from '../harness/fake-sites.ts';
import { claudeLive, hubLive, onClaude, onHub, overview } from '../harness/fake-world.ts';
import { openPopup } from '../harness/popup-world.tsx';

type Case = {
  readonly opens: string;
  readonly presses: string;
  readonly sends: Command['type'];
  readonly at: 'claude' | 'hub';
};

const cases: readonly Case[] = [
  { opens: words('removeDataHere'), presses: words('removeDataHere'), sends: 'remove-data', at: 'claude' },
  { opens: words('signOutEverywhere'), presses: words('signOutEverywhere'), sends: 'sign-out', at: 'claude' },
  { opens: words('signOutOthers'), presses: words('signOutOthers'), sends: 'end-other-devices', at: 'hub' },
  {
    opens: words('signOutOthers'),
    presses: words('endSessionOn', { device: 'Pixel 8' }),
    sends: 'end-device',
    at: 'hub',
  },
];

it.each(cases)('asks anew, and does nothing, where another sign-in has come: $sends', async (one) => {
  const first = overview({ sites: [hub, claude], sessions: [hubLive, claudeLive] });
  const { client, screen, sent } = await openPopup(first, {
    tab: one.at === 'hub' ? onHub : onClaude,
    answers: { 'list-devices': listed(devices) },
  });
  const stands = (mark: string) => (client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] });
  stands('digest 1');
  await screen.press(one.opens);
  stands('digest 2');
  await screen.press(one.presses);
  expect(sent(one.sends)).toEqual([]);
  expect(screen.dialog()?.textContent).toContain(words('askedAnew'));
  await screen.press(one.presses);
  expect(sent(one.sends)).toMatchObject([{ about: 'digest 2' }]);
});
