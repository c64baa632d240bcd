import type { TabFacts } from '../../core/overview/here.ts';
import type { DoubtsFacts } from '../../core/overview/parts/doubts-part.ts';

export type DoubtsPorts = { readonly openTabs: () => Promise<readonly TabFacts[]> };

export async function readDoubts({ openTabs }: DoubtsPorts): Promise<DoubtsFacts> {
  return { tabs: await openTabs() };
}
