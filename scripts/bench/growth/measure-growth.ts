import { requiredSites } from '../../../tests/fakes/samples/required-sites.ts';
import type { Section } from '../report/section.ts';
import { simulateMonths } from './simulate-months.ts';

const MONTHS = 6;
const KIB = 1_024;

/** How much the extension's storage grows, simulated without a browser. */
export async function measureGrowth(): Promise<Section> {
  const sites = requiredSites.map(({ id }) => id);
  const kept = await simulateMonths(sites, MONTHS);
  const rows = kept.map(({ months, bytes }, index) => {
    const before = kept[index - 1]?.bytes;
    const more = before === undefined ? null : (bytes - before) / sites.length / KIB;
    return { name: `after ${months} months`, values: [bytes / KIB, more] };
  });
  return {
    part: 'growth',
    where: 'no browser',
    title:
      `what is stored of ${sites.length} watched sites, in KiB of JSON; simulated: a renewal every six hours, ` +
      'a lost sign-in each week',
    columns: ['stored', 'more per site in this month'],
    rows,
    targets: [],
  };
}
