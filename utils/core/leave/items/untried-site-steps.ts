import { besideAnother } from '../../sign-out/beside-another.ts';
import { endUntold, type StepRow } from './next-step.ts';
import { onlyRemoved, removeOnlySteps } from './other-site-steps.ts';

/**
 * The steps for a site whose sign-out nobody has tried by hand: it gets no request, no visit and no press, and its data
 * is removed. Its sign-in can be compared, so another one stays. The first row that fits is used.
 */
export const untriedSiteSteps: readonly StepRow[] = [
  {
    takeUp: ['first'],
    at: ['waiting'],
    when: ({ facts }) => facts.signIn === 'another',
    next: () => endUntold('changed-since'),
  },
  {
    takeUp: ['first', 'resumed'],
    at: ['removing'],
    when: ({ facts }) => facts.signIn === 'another',
    next: ({ item }) => ({ kind: 'write', step: 'done', outcome: besideAnother(item.outcome) }),
  },
  ...removeOnlySteps({ ...onlyRemoved, reason: 'not-tried-yet' }),
];
