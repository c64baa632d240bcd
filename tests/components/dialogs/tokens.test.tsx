import { expect, it } from 'vitest';
import '../../../components/dialogs/TokensDialog.tsx';
import type { Extra } from '../../../utils/messages/extra.ts';
import { experimenting, tokens, tokensListed } from '../../gallery/states/token-states.ts';
import { words } from '../../words.ts';
import { claudeLive, onClaude, overview } from '../harness/fake-world.ts';
import { openPopup, replyOf } from '../harness/popup-world.tsx';

const unnamed = words('revokeTokenOf', { program: words('tokenNoName'), date: words('tokenNoDate') });

async function openList(list: Extra | null = tokensListed(tokens)) {
  const opened = await openPopup(experimenting, { tab: onClaude, answers: { 'list-tokens': list } });
  await opened.screen.press(words('tokensTitle'));
  return opened;
}

it('offers the list where the user wants experiments, and nowhere else', async () => {
  const { screen, client } = await openPopup(overview(), { tab: onClaude });
  expect(screen.buttonNames()).not.toContain(words('tokensTitle'));
  expect(client.commands.map(({ type }) => type)).not.toContain('list-tokens');
});

it('tells the tokens by name and date from each other, and from sign-ins of a browser', async () => {
  const { screen, client } = await openList();
  expect(client.commands.at(-1)).toEqual({ type: 'list-tokens', session: claudeLive.ref });
  const names = screen.buttonNames();
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain(unnamed);
  expect(screen.dialog()?.textContent).toContain(words('tokensNoTab', { site: 'Claude' }));
  for (const key of ['tokensNotSessions', 'tokensUnsure'] as const)
    expect(screen.dialog()?.textContent).toContain(words(key));
});

it('says after a press what the new list shows, and never that a token has ended', async () => {
  const { screen, client } = await openList();
  client.replies.push(replyOf(experimenting, null, tokensListed(tokens.slice(0, 2), { result: 'off-the-list' })));
  await screen.press(unnamed);
  expect(client.commands.at(-1)).toEqual({ type: 'revoke-token', session: claudeLive.ref, token: 'c' });
  const told = screen.dialog()?.querySelector('[role="status"]');
  expect(told?.textContent).toBe(
    `${words('listedEnd', { result: 'off-the-list' })} ${words('tokenGone', { site: 'Claude', program: words('tokenNoName') })}`,
  );
  expect(document.activeElement).toBe(told);
  expect(screen.buttonNames()).not.toContain(unnamed);
});

it('puts the name of a token into quotes once, with its date outside of them', async () => {
  const { screen, client } = await openList();
  client.replies.push(replyOf(experimenting, null, tokensListed(tokens.slice(1), { result: 'off-the-list' })));
  const first = screen.buttonNames().find((name) => name.startsWith('Revoke Claude Code')) ?? '';
  await screen.press(first);
  const told = screen
    .dialog()
    ?.querySelector('[role="status"]')
    ?.textContent?.replaceAll(/[\u2068\u2069]/g, '');
  expect(told).toMatch(/ no longer has this: “Claude Code” of [^“”]+\. Whether/);
});

it.each<[string, Extra | null]>([
  ['shows none', { kind: 'tokens', list: { kind: 'could-not-tell' }, result: null }],
  ['is not reached', null],
])('says so when the site %s', async (_, extra) => {
  const { screen } = await openList(extra);
  expect(screen.dialog()?.textContent).toContain(words('tokensSilent', { site: 'Claude' }));
  expect(screen.dialog()?.textContent).not.toContain(words('tokensNone', { site: 'Claude' }));
});

it('says that there is none, where the whole list is empty', async () => {
  const { screen } = await openList(tokensListed([]));
  expect(screen.dialog()?.textContent).toContain(words('tokensNone', { site: 'Claude' }));
});
