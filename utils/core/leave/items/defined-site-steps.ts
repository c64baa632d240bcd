import { besideAnother } from '../../sign-out/beside-another.ts';
import { isDark } from '../leave-run.ts';
import { endAsIs, endUntold, heed, isOwnOrNone, type NextStep, type StepRow } from './next-step.ts';

const signOut: NextStep = { kind: 'sign-out' };
const remove: NextStep = { kind: 'remove' };
const always = () => true;

/**
 * The steps for a site with a definition: it is asked to sign out, then its data is removed. The first row that fits is
 * used.
 */
export const definedSiteSteps: readonly StepRow[] = [
  {
    takeUp: ['first', 'resumed'],
    at: ['waiting', 'signing-out', 'removing'],
    when: ({ facts }) => facts.signOutKind === 'guide' && facts.signIn !== 'none',
    next: () => ({ kind: 'write', step: 'needs-you', outcome: null }),
  },

  // First time: the sign-in is the one that was recorded, or none. If there is none, the sign-out itself says so.
  {
    takeUp: ['first'],
    at: ['waiting'],
    when: ({ facts }) => facts.signIn === 'another',
    next: () => endUntold('changed-since'),
  },
  { takeUp: ['first'], at: ['waiting'], when: always, next: () => signOut },

  // The sign-out has its own record, which was finished before this. Here only its outcome is taken over.
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out'],
    when: ({ facts }) => facts.earlier !== null,
    next: ({ facts: { earlier } }) => (earlier ? heed(earlier) : { kind: 'none' }),
  },
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out'],
    when: ({ facts }) => facts.signIn === 'none' && !facts.mayLook,
    next: () => endUntold('access-missing'),
  },
  // This browser lost the sign-in before the site was told.
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
    next: () => signOut,
  },
  { takeUp: ['resumed'], at: ['waiting', 'signing-out'], when: always, next: () => endUntold('changed-since') },

  // After the sign-out, a new sign-in may be another person's. Then nothing is removed.
  { takeUp: ['first', 'resumed', 'returned'], at: ['removing'], when: isOwnOrNone, next: () => remove },
  {
    takeUp: ['first'],
    at: ['removing'],
    when: ({ facts }) => facts.signIn === 'another',
    next: () => ({ kind: 'ask-another' }),
  },
  // After a restart the site is not asked about it: that could keep the next person's session up.
  {
    takeUp: ['resumed'],
    at: ['removing'],
    when: ({ facts }) => facts.signIn === 'another',
    next: ({ item }) => ({ kind: 'write', step: 'done', outcome: besideAnother(item.outcome) }),
  },
  { takeUp: ['first', 'resumed', 'returned'], at: ['removing'], when: always, next: endAsIs },

  // A sign-in that came back is removed again only if the site still refuses it. One that works may be another
  // person's.
  {
    takeUp: ['returned'],
    at: ['done'],
    when: ({ item, facts }) => isDark(item) && facts.signIn === 'same',
    next: () => ({ kind: 'ask-site' }),
  },
];
