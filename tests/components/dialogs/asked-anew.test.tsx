import { expect, it } from 'vitest';
import '../../../components/dialogs/TokensDialog.tsx';
import type { Command, Reply } from '../../../utils/messages/protocol.ts';
import { devices, listed, texts } from '../../gallery/states/dialog-states.ts';
import { experimenting, tokens, tokensListed } from '../../gallery/states/token-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
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

it('asks anew before a program loses its access by the list of another account', async () => {
  const { client, screen, sent } = await openPopup(experimenting, {
    tab: onClaude,
    answers: { 'list-tokens': tokensListed(tokens) },
  });
  const stands = (mark: string) => (client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] });
  stands('digest 1');
  await screen.press(words('tokensTitle'));
  stands('digest 2');
  const name = words('revokeTokenOf', { program: words('tokenNoName'), date: words('tokenNoDate') });
  await screen.press(name);
  expect([sent('revoke-token'), sent('list-tokens').length]).toEqual([[], 2]);
  expect(screen.dialog()?.textContent).toContain(words('askedAnew'));
  await screen.press(name);
  expect(sent('revoke-token')).toMatchObject([{ about: 'digest 2' }]);
});

it('asks anew where unsent text held a sign-out open', async () => {
  const { client, screen, sent } = await openPopup(overview(), {
    tab: onClaude,
    answers: { 'find-unsent-text': texts },
  });
  const stands = (mark: string) => (client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] });
  stands('digest 1');
  await screen.press(words('signOutHere'));
  stands('digest 2');
  await screen.press(words('signOutHere'));
  expect([sent('sign-out'), screen.dialog()?.textContent]).toEqual([[], expect.stringContaining(words('askedAnew'))]);
  stands('none');
  await screen.press(words('signOutHere'));
  expect(sent('sign-out')).toMatchObject([{ about: 'digest 2' }]);
});

it('does nothing where a question is left while its press looks again', async () => {
  const { client, screen, sent } = await openPopup(overview(), { tab: onClaude });
  await screen.press(words('signOutEverywhere'));
  let answer: (reply: Reply) => void = () => {};
  const awaited = new Promise<Reply>((resolve) => {
    answer = resolve;
  });
  delete client.answers['mark-sign-ins'];
  client.replies.push(awaited);
  await screen.press(words('signOutEverywhere'));
  await screen.press(words('cancel'));
  answer({ ok: false, error: 'unreachable' });
  await settle();
  expect([screen.dialog(), sent('sign-out')]).toEqual([null, []]);
});
