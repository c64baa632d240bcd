import fc from 'fast-check';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import { type Step, steps } from '../acts/all-acts.ts';
import { servedSites } from '../servers/served-sites.ts';

/** One history: the sites that this world knows, and what happens in it. */
export type History = { readonly siteIds: readonly SiteId[]; readonly steps: readonly Step[] };

export const histories: fc.Arbitrary<History> = fc
  .record({
    siteIds: fc.subarray(
      servedSites.map(({ siteId }) => siteId),
      { minLength: 1, maxLength: 3 },
    ),
    steps: fc.array(steps, { minLength: 2, maxLength: 12 }),
  })
  .map((history) => ({ ...history, [fc.toStringMethod]: () => tell(history) }));

/** The history as people read it: one line for each act. */
function tell({ siteIds, steps: all }: History): string {
  const lines = all.map(({ act, at }) => `  ${at === 0 ? 'then' : `at call ${at}`}: ${act.text}`);
  return [`sites ${siteIds.join(', ')}`, ...lines].join('\n');
}
