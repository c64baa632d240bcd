import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';

/** What a server does when it is asked to sign out. `ends-in-grace`: the ended sign-in works some seconds more. */
export type SignOutHabit = 'honest' | Exclude<SignOutFault, 'no-token'> | 'ends-in-grace';

export const signOutHabits = [
  'honest',
  'forbidden',
  'challenge',
  'rate-limited',
  'server-error',
  'hang',
  'cut',
  'redirect',
  'answer-lost',
  'lies',
  'lies-and-clears',
  'lies-and-goes-anonymous',
  'ends-but-cookie-returns',
  'rotates',
  'ends-in-grace',
] as const satisfies readonly SignOutHabit[];

/** How long a replaced or ended sign-in is still let in by such servers, in ms. */
export const GRACE_MS = 10_000;

/** What one site's server is like at this moment. */
export type Habits = {
  signOut: SignOutHabit;
  /** How long it takes to answer, in ms. */
  delayMs: number;
  /** The number of the foreign answer that its probe gets instead of its own; null for none. */
  foreign: number | null;
};

/** Where requests go. `captive`: a hotel's Wi-Fi answers everything with a page of its own. */
export type Network = { reach: 'open' } | { reach: 'captive'; answer: number } | { reach: 'down' };
