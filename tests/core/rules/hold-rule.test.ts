import { expect, it } from 'vitest';
import { makePlan } from '../../../utils/core/leave/leave-plan.ts';
import { holdRule } from '../../../utils/core/rules/hold-rule.ts';
import type { RuleWait } from '../../../utils/core/rules/rule-wait.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

it.each([
  ['a minute', MINUTE, MINUTE],
  ['an hour', HOUR, 15 * MINUTE],
  ['a week', 7 * DAY, 30 * MINUTE],
])('a sign-out that is held for %s is looked at again after a pause that fits', (_name, heldFor, pause) => {
  const wait: RuleWait = {
    ref: refOf('claude'),
    rule: { kind: 'last-tab' },
    digest: null,
    plan: makePlan('later', NOON + MINUTE, NOON),
    step: 'waits',
    heldBy: null,
  };
  const now = NOON + heldFor;
  const held = holdRule(wait, { now, moved: null, screen: 'open' }, 'unsent-text');
  expect(held.wait.heldBy).toBe('unsent-text');
  // Its countdown, of a minute, would begin then.
  expect(held.wait.plan?.beginsAt).toBe(now + pause + MINUTE);
});
