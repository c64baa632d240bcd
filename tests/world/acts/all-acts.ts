import fc from 'fast-check';
import type { Act, ActKind } from './act.ts';
import { peopleActs } from './people-acts.ts';
import { serverActs } from './server-acts.ts';
import { workerActs } from './worker-acts.ts';

/** Every kind of event of the world. */
export const allActs: readonly ActKind[] = [...peopleActs, ...serverActs, ...workerActs];

/**
 * An act and its moment. `at` 0: when all is quiet after the act before. Else: in the middle of it, at this call of a
 * port.
 */
export type Step = { readonly act: Act; readonly at: number };

export const steps: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(...allActs.map(({ acts, weight }) => ({ arbitrary: acts, weight }))),
  at: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.integer({ min: 1, max: 400 }), weight: 1 }),
});
