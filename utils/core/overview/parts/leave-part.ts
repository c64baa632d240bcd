import type { CookieStore } from '../../cookies/cookie-store.ts';
import { isBehindLock } from '../../leave/hold-plan.ts';
import { type LeavePlan, type PlanCause, planOf } from '../../leave/leave-plan.ts';
import type { LeaveItem, LeaveRun } from '../../leave/leave-run.ts';
import { mayCancel } from '../../leave/may-cancel.ts';
import { findReceiptLabel } from '../../sessions/label.ts';
import type { EpochMs } from '../../time.ts';
import { findNamedStore } from '../named-store.ts';
import { findSiteName } from '../site-name.ts';
import type { SessionsFacts } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';
import type { StoresFacts } from './stores-part.ts';

/** An item of a leave run as screens show it: with names, and without the digest, which only resuming needs. */
export type LeaveItemView = Omit<LeaveItem, 'digest'> & {
  readonly siteName: string;
  readonly store: CookieStore;
  readonly label: string | null;
};

export type LeaveView = Omit<LeaveRun, 'items' | 'hold'> & { readonly items: readonly LeaveItemView[] };

export type LeaveFacts = { readonly leave: LeaveRun | null; readonly waitingPlans: readonly LeavePlan[] };

/** A run that begins by itself later, as screens show it. */
export type PlanView = {
  readonly because: PlanCause;
  readonly beginsAt: EpochMs;
  /** What it was planned for. While it waits for the screen to be unlocked, `beginsAt` only follows our next look. */
  readonly plannedFor: EpochMs;
  readonly waitsFor: 'its-time' | 'unlocking';
  /** `locked`: an administrator limits how often it can be put off. */
  readonly cancel: 'open' | 'locked';
};

export type LeavePart = {
  /** The leave run that is under way, or has ended and was not dismissed yet. */
  readonly leave: LeaveView | null;
  /** The runs that are planned and have not begun, the next one first. */
  readonly plans: readonly PlanView[];
};

type Facts = LeaveFacts & Pick<SessionsFacts, 'labels'> & StoresFacts & SitesFacts & SettingsFacts;

export function buildLeave(facts: Facts): LeavePart {
  return { leave: facts.leave && toLeaveView(facts.leave, facts), plans: findPlans(facts) };
}

function toLeaveView({ hold: _hold, ...leave }: LeaveRun, facts: Facts): LeaveView {
  return { ...leave, items: leave.items.map((item) => toView(item, facts)) };
}

function findPlans({ leave, waitingPlans, policy }: Facts): readonly PlanView[] {
  const next = planOf(leave);
  return [...(next === null ? [] : [next]), ...waitingPlans]
    .map((plan) => toPlanView(plan, policy))
    .sort((a, b) => a.beginsAt - b.beginsAt);
}

function toPlanView(plan: LeavePlan, policy: Facts['policy']): PlanView {
  const { because, beginsAt, hold } = plan;
  return {
    because,
    beginsAt,
    plannedFor: hold.plannedFor,
    waitsFor: isBehindLock(plan) ? 'unlocking' : 'its-time',
    cancel: mayCancel(because, policy) ? 'open' : 'locked',
  };
}

/** Adds the names of the item's site and store, and leaves out the digest. */
function toView({ digest: _digest, ...item }: LeaveItem, facts: Facts): LeaveItemView {
  return {
    ...item,
    siteName: findSiteName(facts.sites, item.ref.siteId),
    store: findNamedStore(facts, item.ref.storeId),
    label: findReceiptLabel(facts.labels, item.ref),
  };
}
