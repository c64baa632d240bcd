import type { Outcome } from '../../sign-out/outcome.ts';
import { isOnlyRemoved } from '../leave-run.ts';
import { endUntold, heed, isOwnOrNone, type NextStep, type StepRow } from './next-step.ts';

/** What comes of a site that cannot be told. The count of its cookies is filled in after the removal. */
export const onlyRemoved: Outcome = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 0,
  remainingCookies: 0,
};

const remove: NextStep = { kind: 'remove' };
const always = () => true;

/**
 * The steps of a site without a definition: it is asked nothing, and only its data is removed. The first row that fits
 * counts.
 */
export const otherSiteSteps: readonly StepRow[] = [
  // Without a definition it is not known which cookies change by themselves. Within one press it is the same person's
  // site, so the sign-in that is here now is not compared with the one that was written down.
  {
    takeUp: ['first'],
    at: ['waiting'],
    when: ({ facts }) => !facts.mayLook,
    next: () => endUntold('access-missing'),
  },
  { takeUp: ['first'], at: ['waiting'], when: always, next: () => heed(onlyRemoved) },
  { takeUp: ['first'], at: ['removing'], when: always, next: () => remove },

  // "Remove data here" was pressed meanwhile, and has a record of its own.
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out'],
    when: ({ facts }) => facts.earlier !== null,
    next: ({ facts: { earlier } }) => (earlier ? heed(earlier) : { kind: 'none' }),
  },
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out', 'removing'],
    when: ({ facts }) => !facts.mayLook,
    next: () => endUntold('access-missing'),
  },
  // This browser lost the sign-in before anything was removed here.
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out'],
    when: ({ facts }) => facts.signIn === 'none',
    next: () => endUntold('interrupted'),
  },
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out'],
    when: ({ facts }) => facts.signIn === 'same',
    next: () => heed(onlyRemoved),
  },
  // Only the removal was cut off.
  { takeUp: ['resumed'], at: ['removing'], when: isOwnOrNone, next: () => remove },
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out', 'removing'],
    when: always,
    next: () => endUntold('changed-since'),
  },

  // What came back goes again; the site is asked nothing, now as then.
  {
    takeUp: ['returned'],
    at: ['done'],
    when: ({ item, facts }) => isOnlyRemoved(item) && facts.signIn === 'same',
    next: ({ item }) => ({ kind: 'write', step: 'removing', outcome: item.outcome }),
  },
  { takeUp: ['returned'], at: ['removing'], when: isOwnOrNone, next: () => remove },
  // Another took its place meanwhile: the site is here again.
  { takeUp: ['returned'], at: ['removing'], when: always, next: () => ({ kind: 'spare' }) },
];
