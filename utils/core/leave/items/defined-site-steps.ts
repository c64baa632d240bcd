import { isDark } from '../leave-run.ts';
import { endAsIs, endUntold, heed, isOwnOrNone, type NextStep, type StepRow } from './next-step.ts';

const signOut: NextStep = { kind: 'sign-out' };
const remove: NextStep = { kind: 'remove' };
const always = () => true;

/**
 * The steps of a site with a definition: it is asked to sign out, then its data is removed. The first row that fits
 * counts.
 */
export const definedSiteSteps: readonly StepRow[] = [
  {
    takeUp: ['first', 'resumed'],
    at: ['waiting', 'signing-out', 'removing'],
    when: ({ facts }) => facts.signOutKind === 'guide' && facts.signIn !== 'none',
    next: () => ({ kind: 'write', step: 'needs-you', outcome: null }),
  },

  // Taken up at once: the sign-in of the moment at which the run was written down, or none any more, which the sign-out
  // says.
  {
    takeUp: ['first'],
    at: ['waiting'],
    when: ({ facts }) => facts.signIn === 'another',
    next: () => endUntold('changed-since'),
  },
  { takeUp: ['first'], at: ['waiting'], when: always, next: () => signOut },

  // The sign-out has a record of its own, which a new start finishes first; here its outcome is only picked up.
  {
    takeUp: ['resumed'],
    at: ['waiting', 'signing-out'],
    when: ({ facts }) => facts.earlier !== null,
    next: ({ facts: { earlier } }) => (earlier ? heed(earlier) : { kind: 'none' }),
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

  // A sign-in that began since the sign-out is somebody else's, or may be: then nothing is touched.
  { takeUp: ['first', 'resumed', 'returned'], at: ['removing'], when: isOwnOrNone, next: () => remove },
  { takeUp: ['first', 'resumed', 'returned'], at: ['removing'], when: always, next: endAsIs },

  // What came back goes again only where the site still refuses it; a sign-in that works is somebody's.
  {
    takeUp: ['returned'],
    at: ['done'],
    when: ({ item, facts }) => isDark(item) && facts.signIn === 'same',
    next: () => ({ kind: 'ask-site' }),
  },
];
