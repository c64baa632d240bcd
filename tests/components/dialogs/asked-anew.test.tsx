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

it.each(['end-device', 'end-other-devices'] as const)(
  'does not say that nothing was done where no answer came, whoever is signed in by then: %s',
  async (type) => {
    const first = overview({ sites: [hub, claude], sessions: [hubLive] });
    const { client, screen, sent } = await openPopup(first, {
      tab: onHub,
      answers: { 'list-devices': listed(devices) },
    });
    const stands = (mark: string) => (client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] });
    stands('digest 1');
    await screen.press(words('signOutOthers'));
    // The site was told, and gave this browser a new credential; then the background was stopped.
    const silence = new Promise<Reply>((resolve) =>
      setTimeout(() => {
        stands('digest 2');
        resolve({ ok: false, error: 'unreachable' });
      }, 1),
    );
    client.replies.push(silence);
    await screen.press(type === 'end-device' ? words('endSessionOn', { device: 'Pixel 8' }) : words('signOutOthers'));
    await settle();
    expect(sent(type)).toHaveLength(1);
    expect(screen.dialog()?.textContent).not.toContain(words('askedAnew'));
    expect(screen.dialog()?.textContent).toContain(words('outcomeLead', { outcome: 'could-not-tell' }));
  },
);

it('asks anew where the background found another sign-in, though the look of the press did not', async () => {
  const first = overview({ sites: [hub, claude], sessions: [hubLive] });
  const { client, screen } = await openPopup(first, { tab: onHub, answers: { 'list-devices': listed(devices) } });
  client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: ['digest 1'] };
  await screen.press(words('signOutOthers'));
  client.replies.push({ ok: true, result: 'changed-since', outcome: null, extra: null, overview: first });
  await screen.press(words('signOutOthers'));
  expect(screen.dialog()?.textContent).toContain(words('askedAnew'));
});

it('leaves the focus in the dialog where a removal is asked anew and counted once more', async () => {
  const { client, screen } = await openPopup(overview(), { tab: onClaude });
  const stands = (mark: string) => (client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] });
  stands('digest 1');
  await screen.press(words('removeDataHere'));
  stands('digest 2');
  screen.button(words('removeDataHere')).focus();
  await screen.press(words('removeDataHere'));
  expect(screen.dialog()?.textContent).toContain(words('askedAnew'));
  expect(screen.dialog()?.contains(document.activeElement)).toBe(true);
});

it('speaks each time it asks anew', async () => {
  const { client, screen } = await openPopup(overview(), { tab: onClaude });
  const stands = (mark: string) => (client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] });
  const said = () => [...(screen.dialog()?.querySelectorAll('.notice[role="status"]') ?? [])].at(-1)?.firstChild;
  stands('digest 1');
  await screen.press(words('signOutEverywhere'));
  stands('digest 2');
  await screen.press(words('signOutEverywhere'));
  const first = said();
  stands('digest 3');
  await screen.press(words('signOutEverywhere'));
  expect([first?.textContent, said()?.textContent]).toEqual([words('askedAnew'), words('askedAnew')]);
  expect(said()).not.toBe(first);
});

it.each(['signOutEverywhere', 'signOutHere'] as const)(
  'looks for unsent text once more where it asks anew: %s',
  async (key) => {
    const { client, screen } = await openPopup(overview(), { tab: onClaude, answers: { 'find-unsent-text': texts } });
    const stands = (mark: string) => (client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: [mark] });
    stands('digest 1');
    await screen.press(words(key));
    stands('digest 2');
    const typed = { tabId: 9, title: 'Of the next person', text: 'Typed by the next person' };
    client.answers['find-unsent-text'] = { kind: 'unsent-text', texts: [[typed]] };
    await screen.press(words(key));
    expect(screen.dialog()?.textContent).toContain(words('askedAnew'));
    expect(screen.dialog()?.textContent).toContain(typed.text);
  },
);

it('stays closed where a question is left while its press finds another sign-in', async () => {
  const { client, screen } = await openPopup(overview(), { tab: onClaude });
  client.answers['mark-sign-ins'] = { kind: 'sign-in-marks', marks: ['digest 1'] };
  await screen.press(words('removeDataHere'));
  let answer: (reply: Reply) => void = () => {};
  const awaited = new Promise<Reply>((resolve) => {
    answer = resolve;
  });
  delete client.answers['mark-sign-ins'];
  client.replies.push(awaited);
  await screen.press(words('removeDataHere'));
  await screen.press(words('cancel'));
  const extra = { kind: 'sign-in-marks', marks: ['digest 2'] } as const;
  answer({ ok: true, result: 'shown', outcome: null, extra, overview: overview() });
  await settle();
  expect(screen.dialog()).toBeNull();
});
