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
  expect(headline()).toBe('Sign out of these?');
  expect(ticks()).toEqual(['+ Claude', '+ Claude Console', '+ Character.AI', '- ExampleHub', '- Claude, Work']);
  expect(list()?.querySelector('h2')?.textContent).toBe('Were here before you');
  expect(lit()).toBe(5);
  expect(screen.buttonNames()).toEqual(['Look at all sites', 'Sign out of 3', 'All', 'None']);
});

it('says how far it sees', async () => {
  expect((await openLeave(stateOf('leave-ask'))).screen.text()).toContain(
    'Lights Out may look at 4 sites in this browser. It cannot see private windows.',
  );
  const one = await openLeave(
    world({ sites: [claude, { ...characterAi, access: 'missing' }, { ...google, enabled: false }] }),
  );
  expect(one.screen.text()).toContain('Lights Out may look at 1 site in this browser.');
  expect(one.screen.text()).not.toContain('private windows');
});

it('says since when each was here, as surely as that is known', async () => {
  const { item: row } = await openLeave(stateOf('leave-ask'));
  expect(row('Claude')).toBe('Claude since 10:40');
  expect(row('ExampleHub')).toContain('since 3 November or earlier');
  expect(row('Character.AI')).toBe('Character.AI private window');
  expect(row('Claude Console')).toContain('ends on its own page');
});

it('ticks everything in one group on a computer that others use', async () => {
  const { ticks, list } = await openLeave(stateOf('leave-shared'));
  expect(ticks().every((tick) => tick.startsWith('+'))).toBe(true);
  expect(list()?.querySelector('h2')).toBeNull();
});

it('counts the ticks, and can do nothing with none', async () => {
  const { screen, boxes, sent } = await openLeave(stateOf('leave-ask'));
  await screen.press('All');
  expect(screen.button('Sign out of').textContent).toBe('Sign out of 5');
  boxes()[0]?.click();
  await settle();
  expect(screen.button('Sign out of').textContent).toBe('Sign out of 4');
  await screen.press('None');
  expect(screen.button('Sign out of').getAttribute('aria-disabled')).toBe('true');
  await screen.press('Sign out of 0');
  expect(sent('leave')).toEqual([]);
});

it('signs out of what is ticked, by one command', async () => {
  const { screen, client } = await openLeave(stateOf('leave-ask'));
  await screen.press('Sign out of 3');
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
  expect(row('Google')).toContain('This may sign out every Google account in this browser, not only one.');
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
  expect(row('Claude')).toContain('1 unsent text');
  expect(screen.text()).toContain('Dear diary');
  expect(screen.text()).toContain('The tab with this text stays open.');
  await screen.press('Copy all');
  expect(screen.text()).toContain('Copied.');
  await screen.press('Sign out of 1');
  expect(sent('find-unsent-text')).toHaveLength(2);
  expect(sent('leave')).toHaveLength(1);
});

it('stops once for text that was typed since', async () => {
  const { screen, client, sent } = await openLeave(stateOf('leave-unsent'));
  client.answers = { 'find-unsent-text': diary };
  await screen.press('Sign out of 1');
  expect(sent('leave')).toEqual([]);
  expect(screen.text()).toContain('There is unsent text: it stands below. Press again to go on; its tabs stay open.');
  await screen.press('Sign out of 1');
  expect(sent('leave')).toHaveLength(1);
});

it('goes dark item by item, and says how each fares', async () => {
  const { headline, item: row, lit, screen, list } = await openLeave(stateOf('leave-running'));
  expect(headline()).toBe('Wait a moment.');
  expect(row('Claude')).toContain('Signed out.The old sign-in no longer works. Your conversations stay.');
  expect(row('Character.AI')).toContain('signing out…');
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
  expect(news()).toBe('Signing out of 2.');
  await show(
    world({
      sessions: [],
      leave: leaving([item(claude), item(characterAi, { step: 'removing', outcome: signedOut })], { endedAt: null }),
    }),
  );
  expect(news()).toBe('Signing out of 2.');
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
  expect(await said(...waiting, hidden)).toBe('Signing out of 2, removing the data of 1.');
  expect(await said(hidden)).toBe('Removing the data of 1.');
  expect(await said()).toBe('');
});

it('says what is left when a site takes too long', async () => {
  const slow = leaving([item(claude), item(characterAi, { step: 'signing-out', outcome: null })], {
    endedAt: null,
    startedAt: NOON - 16 * SECOND,
    beginsAt: NOON - 16 * SECOND,
  });
  expect((await openLeave(world({ sessions: [], leave: slow }))).headline()).toBe('Not finished: 1 left.');
});

it('gives the focus to the headline when a run begins, ends and is put away', async () => {
  const { show } = await openLeave(world());
  await show(stateOf('leave-running'));
  expect(document.activeElement?.textContent).toBe('Wait a moment.');
  await show(stateOf('leave-left-2'));
  expect(document.activeElement?.textContent).toBe('Not finished: 2 left.');
  await show(world());
  expect(document.activeElement?.textContent).toBe('Sign out of these?');
});

it('leaves a run alone that is planned for later, and counts down the last minute', async () => {
  const planned = (inMs: number) =>
    world({
      settings: { ...settings, sharedComputer: true },
      leave: leaving([], { because: 'time', beginsAt: NOON + inMs, endedAt: null }),
    });
  const { headline, show, screen, client } = await openLeave(planned(3 * MINUTE));
  expect(headline()).toBe('Sign out of these?');
  await show(planned(42 * SECOND));
  expect(headline()).toBe('Signing out in 42 seconds.');
  await screen.press('One minute more');
  expect(client.commands.at(-1)).toEqual({ type: 'put-off' });
  await show(
    world({
      settings: { ...settings, sharedComputer: true },
      leave: leaving([], { because: 'time', beginsAt: NOON + 102 * SECOND, putOff: 1, endedAt: null }),
    }),
  );
  expect(headline()).toBe('Signing out in 1 minute 42 seconds.');
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
      .replace('One minute more', '');
  expect(said()).toBe('');
  for (const [putOff, words] of [
    [7, 'It can be put off 3 times more.'],
    [9, 'It can be put off once more.'],
    [10, 'It cannot be put off again.'],
    [12, 'It cannot be put off again.'],
  ] as const) {
    await show(counting(putOff, 10));
    expect(said()).toBe(words);
  }
  expect(screen.button('One minute more').getAttribute('aria-disabled')).toBe('true');
  await screen.press('One minute more');
  expect(sent('put-off')).toEqual([]);
  await show(counting(500, null));
  expect(said()).toBe('');
  await screen.press('One minute more');
  expect(sent('put-off')).toHaveLength(1);
});

it('says calmly that nothing is seen', async () => {
  const { headline, list, lit, screen } = await openLeave(stateOf('leave-nothing'));
  expect([headline(), list(), lit(), screen.buttonNames()]).toEqual([
    'No sign-in is seen here.',
    null,
    0,
    ['Look at all sites'],
  ]);
  expect(screen.text()).toContain('It cannot see private windows.');
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
