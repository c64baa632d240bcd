import { expect, it } from 'vitest';
import { texts } from '../../gallery/states/dialog-states.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { characterLive, claudeLive, ended, overview } from '../harness/fake-world.ts';
import { openPopup, replyOf, signedOut } from '../harness/popup-world.tsx';

const unsent = { 'find-unsent-text': texts } as const;

it('looks for unsent text before a sign-out, and goes straight on when there is none', async () => {
  const { client, screen } = await openPopup(overview());
  await screen.press(words('signOutHere'));
  expect(client.commands.slice(-2).map(({ type }) => type)).toEqual(['find-unsent-text', 'sign-out']);
});

it('shows unsent text and sends nothing until the user says so', async () => {
  const { client, screen, sent } = await openPopup(overview(), { answers: unsent });
  await screen.press(words('signOutHere'));
  expect(sent('sign-out')).toEqual([]);
  expect(screen.dialog()?.querySelector('pre')?.textContent).toContain('Dear diary');
  expect(screen.dialog()?.querySelector('figcaption')?.textContent).toBe('Claude');
  expect(screen.buttonNames()).toEqual([words('copyAll'), words('cancel'), words('signOutHere')]);
  client.replies.push(replyOf(overview({ sessions: [characterLive], runs: [ended(claude, signedOut)] }), signedOut));
  await screen.press(words('signOutHere'));
  expect(client.commands.at(-1)).toEqual({ type: 'sign-out', session: claudeLive.ref, scope: 'this-browser' });
  expect(screen.dialog()).toBeNull();
  expect(screen.status()).toMatch(/^Signed out\./);
});

it('copies all of it, and says when the browser refuses', async () => {
  const copied: string[] = [];
  const { screen } = await openPopup(overview(), {
    answers: unsent,
    parts: { copyText: async (text) => copied.push(text) < 2 },
  });
  await screen.press(words('signOutHere'));
  await screen.press(words('copyAll'));
  expect(copied[0]).toMatch(/^Claude\nDear diary,.*\n\nA chat about nothing/s);
  expect(screen.dialog()?.textContent).toContain(words('copied'));
  await screen.press(words('copyAll'));
  expect(screen.dialog()?.textContent).toContain('The browser did not allow it.');
});

it('asks in the one question of a sign-out everywhere', async () => {
  const { screen } = await openPopup(overview(), { answers: unsent });
  await screen.press(words('signOutEverywhere'));
  expect(screen.dialog()?.textContent).toContain('Dear diary');
  expect(screen.buttonNames()).toEqual([words('copyAll'), words('cancel'), words('signOutEverywhere')]);
});

it('asks before it reloads a tab, under the name of the button', async () => {
  const { screen, sent } = await openPopup(
    overview({ sessions: [], runs: [ended(claude, signedOut, { unsentTabs: [4] })] }),
    { answers: unsent },
  );
  await screen.press(words('reloadTabs', { count: 1 }));
  expect(sent('reload-tabs')).toEqual([]);
  await screen.press(words('cancel'));
  expect(screen.dialog()).toBeNull();
  await screen.press(words('reloadTabs', { count: 1 }));
  await screen.press(words('reloadTabs', { count: 1 }));
  expect(sent('reload-tabs')).toHaveLength(1);
});

it('lets a sign-out go on when the tabs cannot be looked at', async () => {
  const { screen, sent } = await openPopup(overview(), { answers: { 'find-unsent-text': null } });
  await screen.press(words('signOutHere'));
  expect(sent('sign-out')).toHaveLength(1);
});

it('says before a sign-out which products go with it', async () => {
  const group = { ...claude, alsoEnds: ['YouTube', 'Classroom'], mayEndAllAccounts: true };
  const { screen, sent } = await openPopup(overview({ sites: [group] }));
  await screen.press(words('signOutHere'));
  const text = screen.dialog()?.textContent;
  expect(text).toContain(words('alsoEnds', { products: 'YouTube and Classroom' }));
  expect(text).toContain(words('allAccounts', { site: 'Claude' }));
  expect(sent('sign-out')).toEqual([]);
  await screen.press(words('signOutHere'));
  expect(sent('sign-out')).toHaveLength(1);
});

it('asks before a sign-out that may end other accounts of this browser', async () => {
  const { client, screen, sent } = await openPopup(overview({ sites: [{ ...claude, mayEndAllAccounts: true }] }));
  await screen.press(words('signOutHere'));
  expect(screen.dialog()?.textContent).toContain(words('allAccounts', { site: 'Claude' }));
  expect(sent('sign-out')).toEqual([]);
  await screen.press(words('signOutHere'));
  expect(client.commands.at(-1)).toEqual({ type: 'sign-out', session: claudeLive.ref, scope: 'this-browser' });
});
