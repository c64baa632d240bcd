import { expect, it } from 'vitest';
import type { AppDependencies } from '../../../components/model/app-dependencies.ts';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Outcome } from '../../../utils/core/sign-out/outcome.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { characterAi, claude, claudeConsole } from '../harness/fake-sites.ts';
import { characterLive, claudeLive, consoleLive, ended, onClaude, overview, run, tab } from '../harness/fake-world.ts';

const signedOut: Outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] };
const removed: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 3,
  remainingCookies: 0,
};
const reply = (shown: Overview, outcome: Outcome | null): Reply => ({
  ok: true,
  result: 'run-ended',
  outcome,
  extra: null,
  overview: shown,
});
const afterSignOut = overview({ sessions: [characterLive, consoleLive], runs: [ended(claude, signedOut)] });

async function open(first: Overview, url = onClaude, parts: Partial<AppDependencies> = {}) {
  const client = createFakeClient(first);
  const app = createFakeApp({ client, tab: url, parts });
  return { client, app, screen: await drawScreen(<PopupApp start="here" />, app) };
}

it('signs out, puts the light out, and takes the focus to the result', async () => {
  const { client, screen } = await open(overview());
  client.replies.push(reply(afterSignOut, signedOut));
  await screen.press(words('signOutHere'));
  expect(client.commands.at(-1)).toEqual({ type: 'sign-out', session: claudeLive.ref, scope: 'this-browser' });
  expect(screen.status()).toMatch(/^Signed out\. The old sign-in no longer works\./);
  expect(document.activeElement).toBe(screen.find('[role="status"]'));
});

it('shows a sign-in that came back after a sign-out as what it is', async () => {
  const { client, screen } = await open(overview());
  client.replies.push(reply(afterSignOut, signedOut));
  await screen.press(words('signOutHere'));
  client.broadcast(overview());
  await settle();
  expect(screen.status()).toMatch(/^Signed out\. .* This browser is signed in again, by the cookie sessionKey\.$/);
  expect(screen.find('[role="timer"]')).not.toBeNull();
  expect(screen.text()).toContain(words('signOutHere'));
});

it('sends a sign-out once, however often the button is pressed', async () => {
  const { client, screen } = await open(overview());
  client.replies.push(new Promise<Reply>(() => {}));
  await screen.press(words('signOutHere'));
  await screen.press(words('signOutHere'));
  expect(client.commands.filter(({ type }) => type === 'sign-out')).toHaveLength(1);
  expect(screen.status()).toBe(words('phase', { of: 'starting', site: 'Claude' }));
});

it('asks before it removes data, and says what that does not do', async () => {
  const { client, screen } = await open(overview());
  await screen.press(words('removeDataHere'));
  const dialog = screen.find('dialog[open]');
  expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
    words('removeDataHere'),
  );
  expect(dialog?.textContent).toContain('Claude is not told, and the sign-in stays valid there.');
  expect(client.commands.map(({ type }) => type)).not.toContain('remove-data');
  await screen.press(words('cancel'));
  expect(screen.find('dialog[open]')).toBeNull();
});

it('shows what a removal did from its reply alone', async () => {
  const { client, screen } = await open(overview());
  client.replies.push(reply(overview({ sessions: [characterLive, consoleLive] }), removed));
  await screen.press(words('removeDataHere'));
  screen.find('dialog[open]')?.querySelector<HTMLButtonElement>('button.main')?.click();
  await settle();
  expect(client.commands.at(-1)?.type).toBe('remove-data');
  expect(screen.status()).toMatch(/^Removed here only\. The site was not told\..*3 cookies were removed\./);
});

it('signs out of another site in its own row, and keeps the row to be read', async () => {
  const { client, screen } = await open(overview());
  await screen.press('Character.AI');
  const row = screen.button('Character.AI').closest('li');
  expect(row?.querySelector('[role="timer"]')?.textContent).toBe('1 day 6 hours');
  client.replies.push(
    reply(
      overview({
        sessions: [consoleLive, claudeLive],
        runs: [ended(characterAi, signedOut, { ref: characterLive.ref, store: characterLive.store })],
      }),
      signedOut,
    ),
  );
  row?.querySelector<HTMLButtonElement>('button.main')?.click();
  await settle();
  expect(client.commands.at(-1)).toEqual({ type: 'sign-out', session: characterLive.ref, scope: 'this-browser' });
  const after = screen.button('Character.AI').closest('li');
  expect(after?.querySelector('[role="status"]')?.textContent).toMatch(/^Signed out\./);
  expect(after?.querySelector('.window')?.classList.contains('dark')).toBe(true);
  expect(screen.timer()?.textContent).toBe('27 days 23 hours');
});

it('checks a guided sign-out when asked to', async () => {
  const { client, screen } = await open(
    overview({ runs: [run(claudeConsole, { phase: 'guided' })] }),
    tab('https://platform.claude.com/'),
  );
  await screen.press(words('checkNow'));
  expect(client.commands.at(-1)).toEqual({ type: 'check-again', runId: 'run-claude-console' });
});

it('keeps the result while it closes the tabs', async () => {
  const { client, screen } = await open(overview());
  client.replies.push(reply(afterSignOut, signedOut));
  await screen.press(words('signOutHere'));
  client.replies.push({ ok: true, result: 'tabs-closed', outcome: null, extra: null, overview: afterSignOut });
  await screen.press(words('closeItsTabs'));
  expect(screen.status()).toMatch(/^Signed out\..* Its tabs are closed\.$/);
});

it('opens the sign-in page in the store that it speaks of', async () => {
  const { client, screen } = await open(afterSignOut);
  await screen.press(words('signInAgain'));
  expect(client.commands.at(-1)).toEqual({ type: 'open-page', session: claudeLive.ref, page: 'login' });
});

it('asks for host permission within the click', async () => {
  const asked: string[][] = [];
  const missing = overview({ sites: [{ ...claude, access: 'missing' }], sessions: [] });
  const { screen } = await open(missing, onClaude, {
    requestAccess: async (patterns) => asked.push([...patterns]) > 1,
  });
  screen.button(words('allow')).click();
  expect(asked).toEqual([['*://claude.ai/*']]);
  await settle();
  expect(screen.text()).toContain(words('trouble', { what: 'not-allowed' }));
});

it('asks for a host by itself, within the click, where a site can be signed out without it', async () => {
  const asked: string[][] = [];
  const host = { serves: 'checking', host: 'plus.claude.ai', pattern: '*://plus.claude.ai/*' } as const;
  const { screen } = await open(overview({ sites: [{ ...claude, missingHosts: [host] }] }), onClaude, {
    requestAccess: async (patterns) => asked.push([...patterns]) > 0,
  });
  screen.button(words('allowHost', { host: host.host })).click();
  expect(asked).toEqual([[host.pattern]]);
});

it('follows a broadcast and reads the tab again', async () => {
  let reads = 0;
  const { client, screen } = await open(overview(), onClaude, {
    readTab: async () => {
      reads++;
      return onClaude;
    },
  });
  client.broadcast(overview({ sessions: [] }));
  await settle();
  expect(reads).toBe(2);
  expect(screen.text()).toContain(words('notSignedIn'));
});

it('says so when no answer comes, that the press may have counted, and keeps what it showed', async () => {
  const { client, screen } = await open(overview());
  client.replies.push({ ok: false, error: 'unreachable' });
  await screen.press(words('signOutHere'));
  expect(screen.find('[role="alert"]')?.textContent).toContain(
    'Lights Out did not answer. If you pressed something, it may be done all the same.',
  );
  expect(screen.timer()?.textContent).toBe('27 days 23 hours');
});
