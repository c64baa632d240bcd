import fc from 'fast-check';
import { firstSteps, type Step, steps } from '../acts/all-acts.ts';
import type { Setup } from '../scene.ts';
import { servedSites } from '../servers/served-sites.ts';

/** One history: the world that it begins in, and what happens. */
export type History = { readonly setup: Setup; readonly steps: readonly Step[] };

const siteId = fc.oneof(
  // Sites that can be asked come more often than those that only guide.
  { arbitrary: fc.constantFrom('claude', 'chatgpt', 'perplexity'), weight: 2 },
  { arbitrary: fc.constantFrom(...servedSites.map((site) => site.siteId)), weight: 1 },
);
const siteIds = fc.uniqueArray(siteId, { minLength: 1, maxLength: 3 });

const setups: fc.Arbitrary<Setup> = fc.record({
  siteIds,
  browserName: fc.constantFrom('chrome', 'firefox'),
  everySite: fc.constantFrom('granted', 'missing'),
  record: fc.constantFrom('on', 'on', 'unasked'),
  sharedComputer: fc.constantFrom(false, false, true),
  steadyInSleep: fc.constantFrom('goes on', 'stops'),
});

export const histories: fc.Arbitrary<History> = fc
  .record({ setup: setups, first: firstSteps, more: steps })
  .map(({ setup, first, more }) => ({ setup, steps: [...first, ...more] }))
  .map((history) => ({ ...history, [fc.toStringMethod]: () => tell(history) }));

/** The history as people read it: one line for each act. */
function tell({ setup, steps: all }: History): string {
  const lines = all.map(({ act, at }) => `  ${at === 0 ? 'then' : `at call ${at}`}: ${act.text}`);
  const { browserName, everySite, record, sharedComputer, siteIds, steadyInSleep } = setup;
  const computer = `${sharedComputer ? 'shared' : 'own'} computer, record ${record}, every site ${everySite}, steady clock ${steadyInSleep}`;
  return [`${browserName}, ${computer}; ${siteIds.join(', ')}`, ...lines].join('\n');
}
