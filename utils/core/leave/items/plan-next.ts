import type { LeaveItem } from '../leave-run.ts';
import { kindOfSite, type SiteKind } from '../other-site-id.ts';
import { definedSiteSteps } from './defined-site-steps.ts';
import type { ItemFacts, NextStep, StepRow, TakeUp } from './next-step.ts';
import { otherSiteSteps } from './other-site-steps.ts';
import { untriedSiteSteps } from './untried-site-steps.ts';

const tables: Readonly<Record<SiteKind | 'untried', readonly StepRow[]>> = {
  defined: definedSiteSteps,
  untried: untriedSiteSteps,
  other: otherSiteSteps,
};

/** Plans the next step of an item by the table of its kind of site. `none`: nothing is left to do. */
export function planNext(item: LeaveItem, facts: ItemFacts, takeUp: TakeUp): NextStep {
  const kind = kindOfSite(item.ref.siteId);
  const row = tables[kind === 'defined' && !facts.tried ? 'untried' : kind].find(
    (one) => one.takeUp.includes(takeUp) && one.at.includes(item.step) && one.when({ item, facts }),
  );
  return row?.next({ item, facts }) ?? { kind: 'none' };
}

/** How an item is to be taken up, by what its record says. */
export function findTakeUp({ step }: LeaveItem, browserRun: 'same' | 'later'): TakeUp {
  if (step === 'done') return 'returned';
  return step === 'waiting' && browserRun === 'same' ? 'first' : 'resumed';
}

/** Whether an item is over, or waits for the person. */
export function isOver({ step }: LeaveItem): boolean {
  return step === 'done' || step === 'needs-you';
}
