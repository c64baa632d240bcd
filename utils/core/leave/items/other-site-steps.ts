import type { Outcome } from '../../sign-out/outcome.ts';
import { isOnlyRemoved } from '../leave-run.ts';
import { endUntold, heed, isOwnOrNone, type NextStep, type StepRow } from './next-step.ts';

type OnlyRemoved = Extract<Outcome, { kind: 'removed-here-only' }>;

/** The outcome for a site that cannot be told. The number of cookies is filled in after the removal. */
export const onlyRemoved: OnlyRemoved = {
  kind: 'removed-here-only',
  reason: 'site-not-told',
  worksUntil: null,
  removedCookies: 0,
  remainingCookies: 0,
};

const remove: NextStep = { kind: 'remove' };
const always = () => true;

/**
 * The steps for a site without a definition: nothing is sent to it, only its data is removed. The first row that fits
 * is used.
 */
export const otherSiteSteps: readonly StepRow[] = removeOnlySteps(onlyRemoved);

/** The steps of a site that is not told: its data is removed, with this outcome. */
export function removeOnlySteps(told: OnlyRemoved): readonly StepRow[] {
  return [
    // The sign-in that is here now is not compared with the recorded one: without a definition we do not know which
    // cookies change by themselves. The first time, it is taken to be the same person's.
    {
      takeUp: ['first'],
      at: ['waiting'],
      when: ({ facts }) => !facts.mayLook,
      next: () => endUntold('access-missing'),
    },
    // It went away between the tick and the press.
    {
      takeUp: ['first'],
      at: ['waiting'],
      when: ({ facts }) => facts.signIn === 'none',
      next: () => heed({ ...told, reason: 'no-sign-in' }),
    },
    { takeUp: ['first'], at: ['waiting'], when: always, next: () => heed(told) },
    { takeUp: ['first'], at: ['removing'], when: always, next: () => remove },

    // "Remove data here" was pressed in between. It has its own record, whose outcome is taken over.
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
      next: () => heed(told),
    },
    // The removal was interrupted.
    { takeUp: ['resumed'], at: ['removing'], when: isOwnOrNone, next: () => remove },
    {
      takeUp: ['resumed'],
      at: ['waiting', 'signing-out', 'removing'],
      when: always,
      next: () => endUntold('changed-since'),
    },

    // What came back is removed again. Again, nothing is sent to the site.
    {
      takeUp: ['returned'],
      at: ['done'],
      when: ({ item, facts }) => isOnlyRemoved(item) && facts.signIn === 'same',
      next: ({ item }) => ({ kind: 'write', step: 'removing', outcome: item.outcome }),
    },
    { takeUp: ['returned'], at: ['removing'], when: isOwnOrNone, next: () => remove },
    // A new sign-in has replaced it in between, so the site is here again.
    { takeUp: ['returned'], at: ['removing'], when: always, next: () => ({ kind: 'spare' }) },
  ];
}
