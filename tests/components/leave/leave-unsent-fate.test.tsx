import { expect, it } from 'vitest';
import type { LeaveCause } from '../../../utils/core/leave/leave-run.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { claudeToday, diary, item, leaving, shared, world } from '../../gallery/states/leave/leave-records.ts';
import { words } from '../../words.ts';
import { claude } from '../harness/fake-sites.ts';
import { NOON } from '../harness/fake-world.ts';
import { openLeave, stateOf } from '../harness/leave-world.tsx';

const answers = { 'find-unsent-text': diary };

it('says before a run that begins by itself that the tab with unsent text is closed, and never that it stays', async () => {
  const { screen, show } = await openLeave(stateOf('leave-begins-unsent'), { answers });
  expect(screen.text()).toContain(words('leaveTabsFate', { fate: 'close', count: 1 }));
  expect(screen.text()).not.toContain(words('leaveTabsFate', { fate: 'other', count: 1 }));
  const began: LeaveCause = 'time';
  const run = leaving([item(claude, { step: 'signing-out', outcome: null })], { because: began, endedAt: null });
  await show(world({ settings: shared, sessions: [claudeToday], leave: run }));
  expect(screen.text()).toContain(words('leaveTabsFate', { fate: 'gone', count: 1 }));
  await show(
    world({ settings: shared, sessions: [], leave: { ...run, items: [item(claude)], endedAt: NOON - SECOND } }),
  );
  expect(screen.text()).toContain(words('leaveTabsFate', { fate: 'gone', count: 1 }));
  expect(screen.text()).not.toContain(words('leaveTabsFate', { fate: 'other', count: 1 }));
});

it('says that the tab stays where a person presses', async () => {
  const { screen, show } = await openLeave(world({ settings: shared, sessions: [claudeToday] }), { answers });
  expect(screen.text()).toContain(words('leaveTabsFate', { fate: 'other', count: 1 }));
  const run = leaving([item(claude, { step: 'signing-out', outcome: null })], { endedAt: null });
  await show(world({ settings: shared, sessions: [claudeToday], leave: run }));
  expect(screen.text()).toContain(words('leaveTabsFate', { fate: 'other', count: 1 }));
});
