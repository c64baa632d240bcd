import { expect, it, onTestFinished, vi } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import {
  characterPrivate,
  claudeToday,
  consoleToday,
  diary,
  hubBefore,
  world,
} from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import { characterAi, claude, google } from '../harness/fake-sites.ts';
import { overview, privateStore, session, until } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const whose = [words('computerMine'), words('computerShared')];

it('asks about every sign-in, ticked but for those that were here before', async () => {
  const { headline, ticks, list, lit, screen } = await openLeave(stateOf('leave-ask'));
  expect(headline()).toBe(words('leaveAsk'));
  expect(ticks()).toEqual(['+ Claude', '+ Claude Console', '+ Character.AI', '- ExampleHub', '- Claude, Work']);
  expect(list()?.querySelector('h2')?.textContent).toBe(words('leaveBefore'));
  expect(lit()).toBe(5);
  expect(screen.buttonNames()).toEqual([
    words('leaveLookAll'),
    ...whose,
    words('tickAll'),
    words('tickNone'),
    ...[words('whoIsIn'), words('whoIsIn'), words('whoIsIn')],
    words('signOutOf', { what: '3' }),
  ]);
});

it('has "All" and "None" before everything that a tick changes, so that they keep their places', async () => {
  const { screen } = await openLeave(stateOf('leave-shared'));
  const changes = ['.leave-rows', '.list-ticks', '.leave-actions'].map((part) => screen.find(part));
  for (const name of ['tickAll', 'tickNone'] as const)
    for (const part of changes)
      expect(screen.button(words(name)).compareDocumentPosition(part ?? document)).toBe(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
});

it('says beside its button what goes with a sign-in, where one is here', async () => {
  const { screen, show } = await openLeave(stateOf('leave-ask'));
  const main = screen.button(words('signOutOf', { what: '3' }));
  const told = document.getElementById(main.getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toBe(words('leaveTakes'));
  await show(world({ sessions: [], settings: { ...overview().settings, sharedComputer: true } }));
  expect(screen.text()).not.toContain(words('leaveTakes'));
});

it('says which sites it may look at', async () => {
  expect((await openLeave(world({ privateWindows: 'hidden', sessions: [claudeToday] }))).screen.text()).toContain(
    'Lights Out may look at 4 sites in this browser. It cannot see private windows.',
  );
  const one = await openLeave(
    world({ sites: [claude, { ...characterAi, access: 'missing' }, { ...google, enabled: false }] }),
  );
  expect(one.screen.text()).toContain(words('leaveSight', { reach: 'other', count: 1 }));
  expect(one.screen.text()).not.toContain('private windows');
});

it('says since when each was here, as surely as that is known', async () => {
  const { item: row } = await openLeave(stateOf('leave-ask'));
  expect(row('Claude')).toBe('Claude since 10:40');
  expect(row('ExampleHub')).toContain(words('leaveSince', { known: 'other', date: '3 November' }));
  expect(row('Character.AI')).toBe('Character.AI private window');
  expect(row('Claude Console')).toContain(words('leaveNeedsYou'));
});

it('ticks everything in one group on a computer that others use', async () => {
  const { ticks, list } = await openLeave(stateOf('leave-shared'));
  expect(ticks().every((tick) => tick.startsWith('+'))).toBe(true);
  expect(list()?.querySelector('h2')).toBeNull();
});

it('counts the ticks, and can do nothing with none', async () => {
  const { screen, boxes, sent } = await openLeave(stateOf('leave-ask'));
  await screen.press(words('tickAll'));
  expect(screen.button('Sign out of').textContent).toBe(words('signOutOf', { what: '5' }));
  boxes()[0]?.click();
  await settle();
  expect(screen.button('Sign out of').textContent).toBe(words('signOutOf', { what: '4' }));
  await screen.press(words('tickNone'));
  expect(screen.button('Sign out of').getAttribute('aria-disabled')).toBe('true');
  expect(screen.text()).not.toContain(words('signOutOf', { what: '0' }));
  await screen.press(words('signOutTicked'));
  expect(sent('leave')).toEqual([]);
});

it('signs out of what is ticked, by one command', async () => {
  const { screen, client } = await openLeave(stateOf('leave-ask'));
  await screen.press(words('signOutOf', { what: '3' }));
  expect(client.commands.at(-1)).toEqual({
    type: 'leave',
    sessions: [claudeToday.ref, consoleToday.ref, characterPrivate.ref],
    clearing: 'unwanted',
  });
});

it('warns where a sign-out may take more accounts along', async () => {
  const { item: row, boxes } = await openLeave(
    overview({
      sites: [{ ...google, mayEndAllAccounts: true, alsoEnds: ['YouTube'] }],
      sessions: [session(google, until(MINUTE))],
    }),
  );
  expect(row('Google')).toContain(
    `${words('alsoEnds', { products: 'YouTube' })} ${words('allAccounts', { site: 'Google' })}`,
  );
  boxes()[0]?.click();
  await settle();
  expect(row('Google')).not.toContain('every Google account');
});

it('shows unsent text at once, and goes on without asking again', async () => {
  const {
    screen,
    item: row,
    sent,
  } = await openLeave(stateOf('leave-unsent'), { answers: { 'find-unsent-text': diary } });
  expect(row('Claude')).toContain(words('leaveUnsent', { count: 1 }));
  expect(screen.text()).toContain('Dear diary');
  expect(screen.text()).toContain('The tab with this text stays open.');
  await screen.press(words('copyAll'));
  expect(screen.text()).toContain(words('copied'));
  await screen.press(words('signOutOf', { what: '1' }));
  expect(sent('find-unsent-text')).toHaveLength(2);
  expect(sent('leave')).toHaveLength(1);
});

it('asks for the unsent text of everything that is ticked in one question', async () => {
  const { screen, client } = await openLeave(stateOf('leave-ask'));
  await screen.press(words('tickAll'));
  await screen.press(words('signOutOf', { what: '5' }));
  const asked = client.commands.flatMap((one) => (one.type === 'find-unsent-text' ? [one.sessions.length] : []));
  expect(asked).toEqual([5, 5]);
});

it('stops once for text that was typed since', async () => {
  const { screen, client, sent } = await openLeave(stateOf('leave-unsent'));
  client.answers = { 'find-unsent-text': diary };
  const brought: (string | null)[] = [];
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    brought.push(this.textContent);
  });
  onTestFinished(() => scrolled.mockRestore());
  await screen.press(words('signOutOf', { what: '1' }));
  expect(sent('leave')).toEqual([]);
  expect(screen.text()).toContain(words('leaveUnsentFound'));
  expect(brought).toEqual([words('leaveUnsentFound')]); // it stands at the end of a page that may be long
  await screen.press(words('signOutOf', { what: '1' }));
  expect(sent('leave')).toHaveLength(1);
});

it('says calmly that nothing is seen', async () => {
  const { headline, list, lit, screen } = await openLeave(stateOf('leave-nothing'));
  expect([headline(), list(), lit(), screen.buttonNames()]).toEqual([
    words('leaveNothingSeen'),
    null,
    0,
    [words('leaveLookAll'), ...whose],
  ]);
  expect(screen.text()).toContain(words('leaveNotPrivate'));
});

it('keeps private windows and places apart in the names of one site', async () => {
  const { ticks } = await openLeave(
    world({
      sessions: [
        claudeToday,
        session(claude, until(MINUTE), privateStore),
        { ...hubBefore, ref: { ...hubBefore.ref, partition: { topLevelSite: 'https://example.org' } } },
      ],
    }),
  );
  expect(ticks()).toEqual(['+ Claude', '+ Claude, private window', '- ExampleHub']);
});
