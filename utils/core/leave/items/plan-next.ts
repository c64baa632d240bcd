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

/**
 * How a run comes to be driven. `anew`: it was written down just now. `again`: its worker was stopped, and the browser
 * was not. `later`: in another run of the browser.
 */
export type Driven = 'anew' | 'again' | 'later';

/**
 * How an item is to be taken up, by what its record says. Where a sign-in cannot be compared, `first` takes it to be
 * the one that was ticked: that is true only at once, and a person may have signed in while no worker ran.
 */
export function findTakeUp(item: LeaveItem, driven: Driven): TakeUp {
  if (item.step === 'done') return 'returned';
  const isFirst = driven === 'anew' || (driven === 'again' && isCompared(item));
  return item.step === 'waiting' && isFirst ? 'first' : 'resumed';
}

/** Whether `first` compares an item's sign-in with the one that is here. */
function isCompared({ ref, digest }: LeaveItem): boolean {
  return kindOfSite(ref.siteId) === 'defined' && digest !== null;
}

/** Whether an item is over, or waits for the person. */
export function isOver({ step }: LeaveItem): boolean {
  return step === 'done' || step === 'needs-you';
}
