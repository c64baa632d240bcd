// @vitest-environment happy-dom

import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import {
  characterPrivate,
  claudeToday,
  consoleToday,
  diary,
  hubBefore,
  item,
  leaving,
  signedOut,
  world,
} from '../../gallery/leave-states.ts';
import { words } from '../../words.ts';
import { settle } from '../harness/drawn-screen.tsx';
import {
  characterAi,
  claude,
  google,
  NOON,
  overview,
  privateStore,
  session,
  settings,
  until,
} from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

it('asks about every sign-in, ticked but for those that were here before', async () => {
  const { headline, ticks, list, lit, screen } = await openLeave(stateOf('leave-ask'));
  expect(headline()).toBe(words('leaveAsk'));
  expect(ticks()).toEqual(['+ Claude', '+ Claude Console', '+ Character.AI', '- ExampleHub', '- Claude, Work']);
  expect(list()?.querySelector('h2')?.textContent).toBe(words('leaveBefore'));
  expect(lit()).toBe(5);
  expect(screen.buttonNames()).toEqual([
    words('leaveLookAll'),
    words('signOutOf', '3'),
    words('tickAll'),
    words('tickNone'),
  ]);
});

it('says how far it sees', async () => {
  expect((await openLeave(stateOf('leave-ask'))).screen.text()).toContain(
    'Lights Out may look at 4 sites in this browser. It cannot see private windows.',
  );
  const one = await openLeave(
    world({ sites: [claude, { ...characterAi, access: 'missing' }, { ...google, enabled: false }] }),
  );
  expect(one.screen.text()).toContain(words('leaveSightOne'));
  expect(one.screen.text()).not.toContain('private windows');
});

it('says since when each was here, as surely as that is known', async () => {
  const { item: row } = await openLeave(stateOf('leave-ask'));
  expect(row('Claude')).toBe('Claude since 10:40');
  expect(row('ExampleHub')).toContain(words('leaveSinceBefore', '3 November'));
  expect(row('Character.AI')).toBe('Character.AI private window');
  expect(row('Claude Console')).toContain(words('leaveOwnPage'));
});

it('ticks everything in one group on a computer that others use', async () => {
  const { ticks, list } = await openLeave(stateOf('leave-shared'));
  expect(ticks().every((tick) => tick.startsWith('+'))).toBe(true);
  expect(list()?.querySelector('h2')).toBeNull();
});

it('counts the ticks, and can do nothing with none', async () => {
  const { screen, boxes, sent } = await openLeave(stateOf('leave-ask'));
  await screen.press(words('tickAll'));
  expect(screen.button('Sign out of').textContent).toBe(words('signOutOf', '5'));
  boxes()[0]?.click();
  await settle();
  expect(screen.button('Sign out of').textContent).toBe(words('signOutOf', '4'));
  await screen.press(words('tickNone'));
  expect(screen.button('Sign out of').getAttribute('aria-disabled')).toBe('true');
  await screen.press(words('signOutOf', '0'));
  expect(sent('leave')).toEqual([]);
});

it('signs out of what is ticked, by one command', async () => {
  const { screen, client } = await openLeave(stateOf('leave-ask'));
  await screen.press(words('signOutOf', '3'));
  expect(client.commands.at(-1)).toEqual({
    type: 'leave',
    sessions: [claudeToday.ref, consoleToday.ref, characterPrivate.ref],
    clearing: 'unwanted',
  });
});

it('warns where a sign-out may take more accounts along', async () => {
  const { item: row, boxes } = await openLeave(
    overview({ sites: [{ ...google, mayEndAllAccounts: true }], sessions: [session(google, until(MINUTE))] }),
  );
  expect(row('Google')).toContain(words('allAccounts', 'Google'));
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
  expect(row('Claude')).toContain(words('leaveUnsentOne'));
  expect(screen.text()).toContain('Dear diary');
  expect(screen.text()).toContain('The tab with this text stays open.');
  await screen.press(words('copyAll'));
  expect(screen.text()).toContain(words('copied'));
  await screen.press(words('signOutOf', '1'));
  expect(sent('find-unsent-text')).toHaveLength(2);
  expect(sent('leave')).toHaveLength(1);
});

it('stops once for text that was typed since', async () => {
  const { screen, client, sent } = await openLeave(stateOf('leave-unsent'));
  client.answers = { 'find-unsent-text': diary };
  await screen.press(words('signOutOf', '1'));
  expect(sent('leave')).toEqual([]);
  expect(screen.text()).toContain(words('leaveUnsentFound'));
  await screen.press(words('signOutOf', '1'));
  expect(sent('leave')).toHaveLength(1);
});

it('goes dark item by item, and says how each fares', async () => {
  const { headline, item: row, lit, screen, list } = await openLeave(stateOf('leave-running'));
  expect(headline()).toBe(words('leaveWait'));
  expect(row('Claude')).toContain(`${words('outcomeSignedOut')}${words('oldRefused')} ${words('staysConversations')}`);
  expect(row('Character.AI')).toContain(words('leaveSigningOut'));
  expect(row('ExampleHub')).toContain('waiting');
  expect(list()?.textContent).toContain('Still signed in hereGoogle');
  expect(lit()).toBe(4);
  expect(screen.buttonNames()).toEqual(['Open its page: Claude Console']);
});

it('reads out the start, what failed and the end, and nothing between', async () => {
  const waiting = [
    item(claude, { step: 'waiting', outcome: null }),
    item(characterAi, { step: 'waiting', outcome: null }),
  ];
  const failed = item(characterAi, { outcome: { kind: 'refused', answer: null } });
  const { news, show } = await openLeave(world());
  expect(news()).toBe('');
  await show(world({ leave: leaving(waiting, { endedAt: null }) }));
  expect(news()).toBe(words('leaveStarted', '2'));
  await show(
    world({
      sessions: [],
      leave: leaving([item(claude), item(characterAi, { step: 'removing', outcome: signedOut })], { endedAt: null }),
    }),
  );
  expect(news()).toBe(words('leaveStarted', '2'));
  await show(world({ sessions: [], leave: leaving([item(claude), failed]) }));
  expect(news()).toBe('Signing out of 2.Character.AI: Refused.Ended. The receipt is below.');
});

it('reads out apart of how many sites only the data is removed', async () => {
  const hidden = item(claude, {
    ref: { siteId: 'other:shop.example', storeId: '0', partition: null },
    step: 'waiting',
    outcome: null,
  });
  const waiting = [
    item(claude, { step: 'waiting', outcome: null }),
    item(characterAi, { step: 'waiting', outcome: null }),
  ];
  const said = async (...items: readonly ReturnType<typeof item>[]) =>
    (await openLeave(world({ leave: leaving(items, { endedAt: null }) }))).news();
  expect(await said(...waiting, hidden)).toBe(words('leaveStartedBoth', '2', '1'));
  expect(await said(hidden)).toBe(words('leaveStartedRemoving', '1'));
  expect(await said()).toBe('');
});

it('says what is left when a site takes too long', async () => {
  const slow = leaving([item(claude), item(characterAi, { step: 'signing-out', outcome: null })], {
    endedAt: null,
    startedAt: NOON - 16 * SECOND,
    beginsAt: NOON - 16 * SECOND,
  });
  expect((await openLeave(world({ sessions: [], leave: slow }))).headline()).toBe(words('leaveLeftOne'));
});

it('gives the focus to the headline when a run begins, ends and is put away', async () => {
  const { show } = await openLeave(world());
  await show(stateOf('leave-running'));
  expect(document.activeElement?.textContent).toBe(words('leaveWait'));
  await show(stateOf('leave-left-2'));
  expect(document.activeElement?.textContent).toBe(words('leaveLeftMany', '2'));
  await show(world());
  expect(document.activeElement?.textContent).toBe(words('leaveAsk'));
});

it('leaves a run alone that is planned for later, and counts down the last minute', async () => {
  const planned = (inMs: number) =>
    world({
      settings: { ...settings, sharedComputer: true },
      leave: leaving([], { because: 'time', beginsAt: NOON + inMs, endedAt: null }),
    });
  const { headline, show, screen, client } = await openLeave(planned(3 * MINUTE));
  expect(headline()).toBe(words('leaveAsk'));
  await show(planned(42 * SECOND));
  expect(headline()).toBe(words('leaveBegins', '42 seconds'));
  await screen.press(words('leavePutOff'));
  expect(client.commands.at(-1)).toEqual({ type: 'put-off' });
  await show(
    world({
      settings: { ...settings, sharedComputer: true },
      leave: leaving([], { because: 'time', beginsAt: NOON + 102 * SECOND, putOff: 1, endedAt: null }),
    }),
  );
  expect(headline()).toBe(words('leaveBegins', '1 minute 42 seconds'));
});

it('puts off as often as the policy allows, and tells of the last times', async () => {
  const counting = (putOff: number, putOffs: number | null) => ({
    ...stateOf('leave-begins-last'),
    policy: { ...stateOf('leave-begins-last').policy, putOffs },
    leave: leaving([], { because: 'idle', beginsAt: NOON + 42 * SECOND, putOff, endedAt: null }),
  });
  const { screen, show, sent } = await openLeave(counting(6, 10));
  const said = () =>
    screen
      .find('.notice')
      ?.textContent?.replace(/^Then .* ticked or not\. ?/, '')
      .replace(words('leavePutOff'), '');
  expect(said()).toBe('');
  for (const [putOff, sentence] of [
    [7, words('leavePutOffMany', '3')],
    [9, words('leavePutOffOne')],
    [10, words('leavePutOffUsed')],
    [12, words('leavePutOffUsed')],
  ] as const) {
    await show(counting(putOff, 10));
    expect(said()).toBe(sentence);
  }
  expect(screen.button(words('leavePutOff')).getAttribute('aria-disabled')).toBe('true');
  await screen.press(words('leavePutOff'));
  expect(sent('put-off')).toEqual([]);
  await show(counting(500, null));
  expect(said()).toBe('');
  await screen.press(words('leavePutOff'));
  expect(sent('put-off')).toHaveLength(1);
});

it('says calmly that nothing is seen', async () => {
  const { headline, list, lit, screen } = await openLeave(stateOf('leave-nothing'));
  expect([headline(), list(), lit(), screen.buttonNames()]).toEqual([
    words('leaveNothingSeen'),
    null,
    0,
    [words('leaveLookAll')],
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
