import { expect, it } from 'vitest';
import type { AccountAnswer } from '../../../utils/core/account/account-answer.ts';
import {
  claudeAtWork,
  claudeToday,
  item,
  leaving,
  signedOut,
  world,
} from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude } from '../harness/fake-sites.ts';
import { openLeave } from '../harness/leave-world.tsx';

const CANARY = 'canary.ada@example.test';
const named = (name: string): AccountAnswer => ({ kind: 'named', name });
const ask = world({ sessions: [claudeToday, claudeAtWork] });

async function openNamed(first = ask) {
  const saved: string[] = [];
  const page = await openLeave(first, {
    answers: { 'ask-account': { kind: 'account', answer: named(CANARY) } },
    parts: {
      copyText: async (text) => saved.push(text) > 0,
      saveFile: (_name, text) => void saved.push(text),
    },
  });
  await page.screen.press(words('whoIsIn'));
  return { ...page, saved };
}

it('asks for each row by itself: the one that was here before you too', async () => {
  const { client, list, screen, sent } = await openLeave(ask);
  const whos = [...(list()?.querySelectorAll<HTMLButtonElement>('.who button') ?? [])];
  expect(whos.map(({ textContent }) => textContent)).toEqual(['Who is signed in?', 'Who is signed in?']);
  client.answers = { ...client.answers, 'ask-account': { kind: 'account', answer: named('ada@example.test') } };
  whos[0]?.click();
  await settle();
  client.answers = { ...client.answers, 'ask-account': { kind: 'account', answer: named('grace@example.test') } };
  whos[1]?.click();
  await settle();
  expect(sent('ask-account').map((command) => 'session' in command && command.session)).toEqual([
    claudeToday.ref,
    claudeAtWork.ref,
  ]);
  expect([...screen.place.querySelectorAll('.who p')].map(({ textContent }) => textContent)).toEqual([
    'Signed in as ada@example.test',
    'Signed in as grace@example.test',
  ]);
});

it('tells two rows of one site apart for the ear, though the buttons have one name', async () => {
  const { list } = await openLeave(ask);
  const [, second] = [...(list()?.querySelectorAll('.who button') ?? [])];
  const said = (second?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(said).toEqual(['Claude, Work', 'Asks Claude. That may renew the sign-in.']);
});

it('ticks nothing by the press', async () => {
  const { ticks, screen } = await openNamed();
  expect(ticks()).toEqual(['+ Claude', '- Claude, Work']);
  expect(screen.text()).toContain(CANARY);
});

it.each(['own', 'shared'])(
  'has no name in the run, the receipt, the copy or the file: %s computer',
  async (computer) => {
    const settings = { ...ask.settings, sharedComputer: computer === 'shared' };
    const { app, saved, screen, show } = await openNamed({ ...ask, settings });
    expect(screen.text()).toContain(CANARY);
    await show({ ...ask, settings, leave: leaving([item(claude, { step: 'signing-out', outcome: null })]) });
    expect(screen.text()).not.toContain('canary');
    expect(app.model.accounts.value.size).toBe(0);
    await show({ ...ask, settings, leave: leaving([item(claude, { outcome: signedOut })]) });
    for (const name of screen.buttonNames().filter((one) => /copy|save/i.test(one))) await screen.press(name);
    expect(saved.length > 0).toBe(computer === 'own');
    expect(screen.text() + saved.join('\n')).not.toContain('canary');
    // The question again, as the next person sees it.
    await show({ ...ask, settings, leave: null });
    expect(screen.text()).not.toContain('canary');
    expect(screen.buttonNames()).toContain(words('whoIsIn'));
  },
);
