import { expect, it } from 'vitest';
import { SECOND } from '../../../utils/core/time.ts';
import { item, leaving, signedOut, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { characterAi, claude } from '../harness/fake-sites.ts';
import { NOON } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

it('puts the lights out item by item, and says what each item is doing', async () => {
  const { headline, item: row, lit, screen, list } = await openLeave(stateOf('leave-running'));
  expect(headline()).toBe(words('leaveWait'));
  expect(row('Claude')).toContain(
    words('outcomeLead', { outcome: 'signed-out' }) +
      [words('oldRefused'), words('stays', { what: 'conversations' })].join(' '),
  );
  expect(row('Character.AI')).toContain(words('leaveStep', { step: 'signing-out' }));
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
  expect(news()).toBe(words('leaveStarted', { kind: 'other', count: 2, removed: 0 }));
  await show(
    world({
      sessions: [],
      leave: leaving([item(claude), item(characterAi, { step: 'removing', outcome: signedOut })], { endedAt: null }),
    }),
  );
  expect(news()).toBe(words('leaveStarted', { kind: 'other', count: 2, removed: 0 }));
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
  expect(await said(...waiting, hidden)).toBe(words('leaveStarted', { kind: 'both', count: 2, removed: 1 }));
  expect(await said(hidden)).toBe(words('leaveStarted', { kind: 'remove', count: 0, removed: 1 }));
  expect(await said()).toBe('');
});

it('says what is left when a site takes too long', async () => {
  const slow = leaving([item(claude), item(characterAi, { step: 'signing-out', outcome: null })], {
    endedAt: null,
    startedAt: NOON - 16 * SECOND,
    beginsAt: NOON - 16 * SECOND,
  });
  expect((await openLeave(world({ sessions: [], leave: slow }))).headline()).toBe(words('leaveLeft', { count: 1 }));
});

it('gives the focus to the headline when a run begins, ends and is put away', async () => {
  const { show } = await openLeave(world());
  await show(stateOf('leave-running'));
  expect(document.activeElement?.textContent).toBe(words('leaveWait'));
  await show(stateOf('leave-left-2'));
  expect(document.activeElement?.textContent).toBe(words('leaveLeft', { count: 2 }));
  await show(world());
  expect(document.activeElement?.textContent).toBe(words('leaveAsk'));
});
