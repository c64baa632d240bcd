import { expect, it } from 'vitest';
import { PopupApp } from '../../../components/popup/PopupApp.tsx';
import type { TabFacts } from '../../../utils/core/overview/here.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Client, Command, Reply } from '../../../utils/messages/protocol.ts';
import { words } from '../../words.ts';
import { drawScreen, settle } from '../harness/drawn-screen.tsx';
import { createFakeApp } from '../harness/fake-app.ts';
import { claude } from '../harness/fake-sites.ts';
import { claudeLive, onClaude, overview } from '../harness/fake-world.ts';

const shown = (found: Overview): Reply => ({ ok: true, result: 'shown', outcome: null, extra: null, overview: found });
const oneSite = overview({ sight: 'one-site', sites: [claude], sessions: [claudeLive], containers: 'not-all' });
const others = words('alsoSignedIn', { count: 1 });

/** The popup over a background that answers when the test says so. */
async function open(tab: TabFacts | null) {
  const asked: { readonly command: Command; readonly answer: (reply: Reply) => void }[] = [];
  const listeners = new Set<(overview: Overview) => void>();
  const client: Client = {
    send: (command) => new Promise((answer) => void asked.push({ command, answer })),
    onOverview(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const screen = await drawScreen(<PopupApp start="here" />, createFakeApp({ client, tab }));
  return {
    screen,
    commands: () => asked.map(({ command }) => command),
    async answer(reply: Reply) {
      asked.at(-1)?.answer(reply);
      await settle();
    },
    async broadcast(found: Overview) {
      for (const listener of listeners) listener(found);
      await settle();
    },
  };
}

it("shows the tab's own session first, and says nothing of others until all was looked at", async () => {
  const { screen, commands, answer } = await open(onClaude);
  expect(commands()).toEqual([{ type: 'look-here', host: 'claude.ai', storeId: '0' }]);
  await answer(shown(oneSite));
  expect(screen.find('[role="timer"]')).not.toBeNull();
  expect(screen.text()).toContain(words('signOutHere'));
  expect(screen.text()).toContain(words('loading'));
  for (const text of [
    others,
    words('noOther', { seen: 'all' }),
    words('noOther', { seen: 'other' }),
    words('recordAskTitle'),
  ])
    expect(screen.text()).not.toContain(text);
  expect(commands().at(-1)).toEqual({ type: 'get-overview' });
  await answer(shown(overview()));
  expect(screen.text()).toContain(others);
  expect(screen.text()).not.toContain(words('loading'));
  expect(commands()).toHaveLength(2);
});

it('asks no second time where the first answer told everything', async () => {
  const { screen, commands, answer } = await open(onClaude);
  await answer(shown(overview()));
  expect(screen.text()).toContain(others);
  expect(commands()).toHaveLength(1);
});

it('takes nothing away that it was told meanwhile', async () => {
  const { screen, answer, broadcast } = await open(onClaude);
  await broadcast(overview());
  await answer(shown(oneSite));
  expect(screen.text()).toContain(others);
});

it('asks for everything where the first look fails', async () => {
  const { screen, commands, answer } = await open(onClaude);
  await answer({ ok: false, error: 'unreachable' });
  expect(commands().at(-1)).toEqual({ type: 'get-overview' });
  await answer(shown(overview()));
  expect(screen.text()).toContain(others);
  expect(screen.find('[role="alert"]')?.textContent).toBe('');
});

it.each<[string, TabFacts | null]>([
  ['a page of the browser', { ...onClaude, url: 'about:config' }],
  ['a page that the browser does not show', { ...onClaude, url: null }],
  ['no tab', null],
  ['a store that is not known', { ...onClaude, storeId: null }],
  ['a private window, where a leave run may be shown', { ...onClaude, incognito: true }],
])('asks for everything at once at %s', async (_where, tab) => {
  expect((await open(tab)).commands()).toEqual([{ type: 'get-overview' }]);
});
