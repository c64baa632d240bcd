import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { diary, item, leaving, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { NOON } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const textOf = (place: Element | null) => (place?.textContent ?? '').replaceAll('\u00a0', ' ');

it('keeps no copy on a computer that others use: links and advice as text', async () => {
  const { screen } = await openLeave(stateOf('leave-shared-ended'));
  expect(screen.buttonNames().filter((name) => !name.startsWith(words('leaveOpenPage')))).toEqual([
    words('done'),
    words('removeUs'),
  ]);
  const receipt = screen.find('.leave-receipt');
  expect(receipt?.querySelector('a')).toBeNull();
  for (const sentence of [
    words('leaveFromHome', { site: 'ExampleHub' }),
    words('leaveItsPage', { address: 'hub.example/sessions' }),
    'secure that account',
    'Note down what you need',
  ])
    expect(textOf(receipt)).toContain(sentence);
});

it('disappears after two minutes on a computer that others use, together with its texts', async () => {
  let now = NOON;
  let tick = () => {};
  const parts = {
    now: () => now,
    everySecond: (each: () => void) => {
      tick = each;
      return () => {};
    },
  };
  const shared = stateOf('leave-shared-ended');
  const { screen, show, headline } = await openLeave(
    { ...shared, leave: null },
    { answers: { 'find-unsent-text': diary }, parts },
  );
  now += 10 * SECOND;
  await show({ ...shared, leave: leaving([item(claude)], { startedAt: now, beginsAt: now, endedAt: now }) });
  expect(screen.text()).toContain('Dear diary');
  now += 2 * MINUTE;
  tick();
  await show(
    shared.leave === null
      ? shared
      : { ...shared, leave: leaving([item(claude)], { startedAt: NOON, beginsAt: NOON, endedAt: NOON + 10 * SECOND }) },
  );
  expect(headline()).toBe(words('leaveAsk'));
  expect(screen.text()).not.toContain('Dear diary');
  await show({ ...shared, leave: null });
  expect(screen.text()).not.toContain('Dear diary');
});

it('tells counts alone where a run was finished for the last person', async () => {
  const { headline, screen } = await openLeave(stateOf('leave-counts'));
  expect(headline()).toBe(words('leaveLeft', { count: 1 }));
  expect(screen.text()).toContain('Dark: 3. Removed: 0. Left: 1. On a shared computer no names are kept.');
  const only = async (counts: { dark: number; removed: number; left: number }) =>
    (await openLeave(world({ sessions: [], leave: leaving([], { counts }) }))).screen.text();
  expect(await only({ dark: 1, removed: 2, left: 0 })).toContain('Dark: 1. Removed: 2. Left: 0. On a');
  expect(await only({ dark: 0, removed: 2, left: 0 })).toContain('next start. Dark: 0. Removed: 2. Left: 0. On a');
  expect(
    (
      await openLeave(world({ sessions: [], leave: leaving([], { counts: { dark: 2, removed: 0, left: 0 } }) }))
    ).headline(),
  ).toBe(words('leaveDarkCount', { count: 2 }));
});
