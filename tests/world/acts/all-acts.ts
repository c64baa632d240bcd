import fc from 'fast-check';
import type { Act, ActKind } from './act.ts';
import { browserActs } from './browser-acts.ts';
import { leaveActs } from './leave-acts.ts';
import { peopleActs } from './people-acts.ts';
import { serverActs } from './server-acts.ts';
import { workerActs } from './worker-acts.ts';

/** Every kind of event of the world. */
export const allActs: readonly ActKind[] = [...peopleActs, ...leaveActs, ...browserActs, ...serverActs, ...workerActs];

/**
 * An act and its moment. `at` 0: when all is quiet after the act before. Else: in the middle of it, at this call of a
 * port.
 */
export type Step = { readonly act: Act; readonly at: number };

/** Most histories begin with somebody who signs in: what follows has something to be about. */
export const firstSteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ act: fc.oneof(...peopleActs.slice(0, 1).map(({ acts }) => acts)), at: fc.constant(0) }),
  { minLength: 1, maxLength: 3 },
);

export const steps: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(...allActs.map(({ acts, weight }) => ({ arbitrary: acts, weight }))),
  at: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.integer({ min: 1, max: 400 }), weight: 1 }),
});
