import fc from 'fast-check';
import type { Act, ActKind } from './act.ts';
import { browserActs } from './browser-acts.ts';
import { deviceActs } from './device-acts.ts';
import { leaveActs } from './leave-acts.ts';
import { peopleActs } from './people-acts.ts';
import { ruleActs } from './rule-acts.ts';
import { serverActs } from './server-acts.ts';
import { tabActs } from './tab-acts.ts';
import { workerActs } from './worker-acts.ts';

/** Every kind of event of the world. */
export const allActs: readonly ActKind[] = [
  ...peopleActs,
  ...leaveActs,
  ...ruleActs,
  ...browserActs,
  ...tabActs,
  ...deviceActs,
  ...serverActs,
  ...workerActs,
];

/**
 * An act and its moment. `at` 0: when all is quiet after the act before. Else: in the middle of it, at this call of a
 * port.
 */
export type Step = { readonly act: Act; readonly at: number };

const quiet = fc.constant(0);
const midst = fc.integer({ min: 1, max: 300 });
const oneOf = (kinds: readonly ActKind[], at: fc.Arbitrary<number>): fc.Arbitrary<Step> =>
  fc.record({ act: fc.oneof(...kinds.map(({ acts, weight }) => ({ arbitrary: acts, weight }))), at });
const named = (...names: readonly string[]): readonly ActKind[] => allActs.filter(({ name }) => names.includes(name));

/** Most histories begin with somebody who signs in: what follows has something to be about. */
export const firstSteps: fc.Arbitrary<readonly Step[]> = fc.array(oneOf(named('sign in'), quiet), {
  minLength: 1,
  maxLength: 3,
});

const anything = oneOf(allActs, fc.oneof({ arbitrary: quiet, weight: 3 }, { arbitrary: midst, weight: 1 }));
const pages = oneOf(named('page opened'), quiet);
const tabs = oneOf(named('tab'), midst);
const byItself = oneOf(named('leave by itself'), quiet);
const comes = named('person is', 'press leave later', 'time passes');
const sleeps = oneOf(named('computer sleeps'), quiet);
const goes = named(
  'cookies removed by hand',
  'cookies removed by another extension',
  'cookies evicted',
  'browsing data cleared',
  'browser closes and starts',
  'browser is killed and starts',
  'page takes the cookie back',
  'site ends a session',
  'sign in',
);
const why = oneOf(named('press why'), quiet);
const rule = oneOf(named('choose a rule'), quiet);
const daily = oneOf(named('choose a daily rule'), quiet);
const signsIn = oneOf(named('sign in'), quiet);
const time = oneOf(named('time passes'), quiet);
const text = oneOf(named('tab'), quiet);
const passes = oneOf(named('time passes', 'tab', 'person is'), quiet);
const presses = named('press sign out', 'press leave', 'press remove data');

/** Acts that belong together: each of these stories is a usual one, and everything may come in the middle of it. */
const episodes: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { arbitrary: fc.tuple(anything), weight: 6 },
  { arbitrary: fc.tuple(oneOf(goes, quiet), why), weight: 2 },
  { arbitrary: fc.tuple(oneOf(named('time passes'), quiet), oneOf(goes, quiet), why), weight: 2 },
  { arbitrary: fc.tuple(oneOf(presses, quiet), oneOf(allActs, midst)), weight: 2 },
  { arbitrary: fc.tuple(oneOf(named('habit'), quiet), oneOf(presses, quiet)), weight: 1 },
  { arbitrary: fc.tuple(byItself, oneOf(comes, quiet), sleeps, oneOf(comes, quiet)), weight: 1 },
  { arbitrary: fc.tuple(oneOf(named('list of devices'), quiet), oneOf(named('press end devices'), quiet)), weight: 1 },
  { arbitrary: fc.tuple(pages, oneOf(presses, quiet), tabs), weight: 1 },
  { arbitrary: fc.tuple(pages, rule, tabs, passes, oneOf(goes, quiet), passes), weight: 1 },
  { arbitrary: fc.tuple(pages, daily, time, signsIn, text, time, time), weight: 1 },
);

export const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(episodes, { minLength: 1, maxLength: 6 })
  .map((all) => all.flat());
