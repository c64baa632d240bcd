import { expect, it } from 'vitest';
import '../../../components/dialogs/TokensDialog.tsx';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Extra } from '../../../utils/messages/extra.ts';
import { devices, listed, texts } from '../../gallery/states/dialog-states.ts';
import { experimenting, tokens, tokensListed } from '../../gallery/states/token-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { claude, hub } from '../harness/fake-sites.ts';
import {
  claudeLive,
  defaultStore,
  hubLive,
  onClaude,
  onHub,
  overview,
  plan,
  privateStore,
  session,
  sliding,
  workContainer,
} from '../harness/fake-world.ts';
import { openOptions } from '../harness/options-world.tsx';
import { openPopup } from '../harness/popup-world.tsx';

/** A dialog that shows more than its first sentences, and only once that was looked for. */
type Opened = {
  readonly first: Overview;
  readonly tab: typeof onClaude | null;
  readonly button: string;
  readonly asks: 'list-devices' | 'list-tokens' | 'plan-removal' | 'find-unsent-text';
  readonly answer: Extra | null;
  readonly waits: string;
  readonly found: string;
};

const onList = { first: overview({ sites: [hub, claude], sessions: [hubLive] }), tab: onHub } as const;
const ofHub = {
  button: words('signOutOthers'),
  asks: 'list-devices',
  waits: words('listAsking', { site: hub.name }),
} as const;
const ofTokens = {
  first: experimenting,
  tab: onClaude,
  button: words('tokensTitle'),
  asks: 'list-tokens',
  waits: words('listAsking', { site: claude.name }),
} as const;
const removal = { first: overview(), tab: onClaude, button: words('removeDataHere'), asks: 'plan-removal' } as const;
const counts = { ...removal, waits: words('counting') } as const;
const unclear = words('outcomeLead', { outcome: 'could-not-tell' });
const inTwo = overview({
  stores: [defaultStore, privateStore, workContainer],
  sessions: [claudeLive, session(claude, sliding(1_000), workContainer)],
});
const looksFor = {
  asks: 'find-unsent-text',
  answer: texts,
  waits: words('phaseLooking'),
  found: words('unsentFound'),
} as const;

const dialogs: Readonly<Record<string, Opened>> = {
  'a list of devices': { ...onList, ...ofHub, answer: listed(devices), found: words('listOf', { site: hub.name }) },
  'a list of this browser alone': {
    ...onList,
    ...ofHub,
    answer: listed(devices.slice(0, 1)),
    found: words('listOnlyThis'),
  },
  'no list of devices': {
    ...onList,
    ...ofHub,
    answer: null,
    found: `${unclear} ${words('listSilent', { site: hub.name })}`,
  },
  'a list of programs': { ...ofTokens, answer: tokensListed(tokens), found: words('tokensOf', { site: claude.name }) },
  'a list of no program': { ...ofTokens, answer: tokensListed([]), found: words('tokensNone', { site: claude.name }) },
  'no list of programs': {
    ...ofTokens,
    answer: null,
    found: `${unclear} ${words('tokensSilent', { site: claude.name })}`,
  },
  'what a removal would take': {
    ...counts,
    answer: { kind: 'removal-plan', plan: plan({ cookies: 5 }) },
    found: `${words('planTitle')}: cookies: 5`,
  },
  'a removal that cannot count': { ...counts, answer: null, found: words('notCounted') },
  'text that was not sent, before "Sign out everywhere"': {
    first: overview(),
    tab: onClaude,
    button: words('signOutEverywhere'),
    ...looksFor,
  },
  'text that was not sent, before a sign-out in the whole browser': {
    first: inTwo,
    tab: null,
    button: words('signOutAllStores'),
    ...looksFor,
  },
};

it.each(Object.entries(dialogs))('speaks what it waits for and what it found: %s', async (_, row) => {
  const { first, tab, button, asks, answer, waits, found } = row;
  const page = tab === null ? await openOptions(first) : await openPopup(first, { tab });
  let tell = () => {};
  const { send } = page.client;
  page.client.send = async (command) => {
    if (command.type !== asks) return send.call(page.client, command);
    await new Promise<void>((done) => (tell = done));
    page.client.answers[asks] = answer;
    return send.call(page.client, command);
  };
  await page.screen.press(button);
  const said = () =>
    [...(page.screen.dialog()?.querySelectorAll('[role="status"]') ?? [])].map((one) => one.textContent);
  expect(said()).toContain(waits);
  const places = said().length;
  tell();
  await settle();
  expect(said().some((text) => text.startsWith(found))).toBe(true);
  expect(said()).not.toContain(waits);
  expect(places, 'a status that is there already').toBeGreaterThan(0);
});
