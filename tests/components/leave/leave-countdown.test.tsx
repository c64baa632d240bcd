import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { NOON, settings } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

it('leaves a run alone that is planned for later, and counts down the last minute', async () => {
  const planned = (inMs: number) =>
    world({
      settings: { ...settings, sharedComputer: true },
      leave: leaving([], { because: 'time', beginsAt: NOON + inMs, endedAt: null }),
    });
  const { headline, show, screen, client } = await openLeave(planned(3 * MINUTE));
  expect(headline()).toBe(words('leaveAsk'));
  await show(planned(42 * SECOND));
  expect(headline()).toBe(words('leaveBegins', { time: '42 seconds' }));
  await screen.press(words('leavePutOff'));
  expect(client.commands.at(-1)).toEqual({ type: 'put-off' });
  await show(
    world({
      settings: { ...settings, sharedComputer: true },
      leave: leaving([], { because: 'time', beginsAt: NOON + 102 * SECOND, putOff: 1, endedAt: null }),
    }),
  );
  expect(headline()).toBe(words('leaveBegins', { time: '1 minute 42 seconds' }));
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
    [7, words('leavePutOffsLeft', { count: 3 })],
    [9, words('leavePutOffsLeft', { count: 1 })],
    [10, words('leavePutOffsLeft', { count: 0 })],
    [12, words('leavePutOffsLeft', { count: 0 })],
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

it('is not called cancelled where it began before the press came', async () => {
  const { client, screen } = await openLeave(stateOf('leave-begins'));
  client.replies.push({
    ok: true,
    result: 'nothing-to-do',
    outcome: null,
    extra: null,
    overview: stateOf('leave-begins'),
  });
  await screen.press(words('cancel'));
  expect(client.commands.at(-1)?.type).toBe('cancel-plan');
  expect(screen.find('output.unseen')?.textContent).toBe('');
});
