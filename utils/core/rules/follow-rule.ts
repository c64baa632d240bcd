import { isCounting } from '../leave/hold-plan.ts';
import { type LeavePlan, makePlan, type PlanCause } from '../leave/leave-plan.ts';
import { COUNTS_DOWN_FOR } from '../leave/leave-run.ts';
import type { SessionRef } from '../sessions/session.ts';
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from '../time.ts';
import { LONGEST_PAUSE } from './hold-rule.ts';
import type { RuleWait, TabsSeen } from './rule-wait.ts';
import type { SiteRule } from './site-rule.ts';

/** In ms. An alarm comes this much after its time on a busy computer. */
const TOLERANCE = 5 * SECOND;

/** In ms. The longest time between two daily moments, over a change of the clocks. */
const LONGEST_DAY = DAY + 3 * HOUR;

/** What a rule sees of one sign-in, in one look. */
export type RuleLook = {
  readonly now: EpochMs;
  readonly digest: string | null;
  readonly tabs: TabsSeen;
  /** Whether somebody uses the computer. `idle`: nobody has for `idleFor` ms at least. */
  readonly computer: 'used' | 'idle' | 'locked';
  readonly idleFor: number;
  /** The next moment after `at` at which the wall clock shows this minute of the day. */
  readonly nextTime: (minute: number, at: EpochMs) => EpochMs;
};

/**
 * The first look at a sign-in that a rule is about. Where its tabs are closed already, nobody has closed the last one
 * under this rule: it begins with the next tab.
 */
export function beginRule(ref: SessionRef, rule: SiteRule, look: RuleLook): RuleWait {
  const fresh: RuleWait = { ref, rule, digest: look.digest, plan: null, step: 'waits', heldBy: null };
  return rule.kind === 'last-tab' && look.tabs.open === 0 ? { ...fresh, step: 'over' } : followRule(fresh, look);
}

/**
 * A wait whose sign-in cannot be looked at now: nothing is due there. What was carried out, or ended by a person's "Not
 * now", stays over.
 */
export function loseSight(wait: RuleWait): RuleWait {
  return wait.step === 'waits' ? { ...wait, plan: null, heldBy: null, lostSight: true } : wait;
}

/**
 * Follows what is here: whether the rule's condition still holds, and for the same sign-in. Where its last tab was
 * closed out of sight, only a sign-in that was here before is known to have had one.
 */
export function followRule(before: RuleWait, look: RuleLook): RuleWait {
  const { lostSight, ...wait } = before;
  if (wait.step === 'begun') return wait;
  const isKnown = wait.digest !== null && wait.digest === look.digest;
  if (lostSight && !isKnown) return beginRule(wait.ref, wait.rule, look);
  return wait.rule.kind === 'daily' ? followDaily(wait, wait.rule.atMinute, look) : followCondition(wait, look);
}

function followCondition(wait: RuleWait, look: RuleLook): RuleWait {
  const since = findSince(wait.rule, look);
  if (since === null) return { ...wait, digest: look.digest, plan: null, step: 'waits', heldBy: null };
  if (wait.step === 'over') return wait;
  const { plan } = wait;
  if (plan === null) return withPlan(wait, since, look);
  if (isAnother(wait, plan, look)) return withPlan(wait, look.now, look);
  const isLockedSince = wait.rule.kind === 'idle' && look.computer === 'locked' && plan.because !== 'lock';
  return isLockedSince ? withPlan(wait, look.now, look) : { ...wait, digest: look.digest };
}

/** Since when the condition of a rule holds, as far as this look tells; null if it does not hold. */
function findSince(rule: SiteRule, { computer, idleFor, now, tabs }: RuleLook): EpochMs | null {
  const unused = computer === 'idle' ? now - idleFor : now;
  switch (rule.kind) {
    case 'last-tab':
      return tabs.open === 0 ? now : null;
    case 'no-look':
      if (tabs.inFront) return computer === 'used' ? null : unused;
      return now;
    default:
      return computer === 'used' ? null : unused;
  }
}

function withPlan(wait: RuleWait, since: EpochMs, look: RuleLook): RuleWait {
  const [because, afterMs] = findWait(wait.rule, look);
  const plan = makePlan(because, since + afterMs + COUNTS_DOWN_FOR, look.now);
  return { ...wait, digest: look.digest, plan, step: 'waits', heldBy: null };
}

function findWait(rule: SiteRule, { computer }: RuleLook): readonly [because: PlanCause, afterMs: number] {
  if (rule.kind === 'idle') return computer === 'locked' ? ['lock', 0] : ['idle', rule.minutes * MINUTE];
  return ['later', rule.kind === 'no-look' ? rule.minutes * MINUTE : 0];
}

function followDaily(wait: RuleWait, minute: number, look: RuleLook): RuleWait {
  const { plan, step } = wait;
  const next = look.nextTime(minute, look.now);
  const anew = (at = next): RuleWait => ({
    ...wait,
    digest: look.digest,
    plan: makePlan('time', at, look.now),
    step: 'waits',
    heldBy: null,
  });
  if (plan === null) return anew();
  const { plannedFor } = plan.hold;
  if (step === 'over') return plannedFor > look.now && plannedFor - look.now <= LONGEST_DAY ? wait : anew();
  if (isAhead(plan, look.now) && !isPutOff(wait, look.now))
    return plan.beginsAt === next ? { ...wait, digest: look.digest } : anew();
  if (!isAnother(wait, plan, look)) return { ...wait, digest: look.digest };
  return anew(look.nextTime(minute, Math.max(look.now, plan.beginsAt))); // this day was about the other one
}

/** Whether a plan's countdown has not come yet. */
function isAhead(plan: LeavePlan, now: EpochMs): boolean {
  return !isCounting(plan) && plan.beginsAt - COUNTS_DOWN_FOR > now;
}

/** Whether its time came, and something keeps the sign-out from beginning: the next time of day is not awaited then. */
function isPutOff({ heldBy, plan }: RuleWait, now: EpochMs): boolean {
  return heldBy !== null && plan !== null && plan.beginsAt - now <= LONGEST_PAUSE + COUNTS_DOWN_FOR;
}

/**
 * Whether another sign-in may stand here than the plan is about: it must not be ended by the old due. Until a sign-out
 * is due, an open page of the site renews its sign-in by itself. From then on only the very credential that was due is
 * ended: something may hold the sign-out for hours, and a person may sign in over it. So too after a time in which
 * nothing was seen, because the computer slept or the browser was closed.
 */
function isAnother({ digest, heldBy, rule }: RuleWait, plan: LeavePlan, look: RuleLook): boolean {
  const wasMissed = isCounting(plan)
    ? look.now - plan.beginsAt > TOLERANCE || plan.beginsAt - plan.hold.plannedFor > TOLERANCE
    : look.now - (plan.beginsAt - COUNTS_DOWN_FOR) > TOLERANCE;
  const isHeld = heldBy !== null;
  // Nothing tells whose it is. A held rule of another kind ends anyway with a look at the site, or with use.
  if (digest === null && (wasMissed || (isHeld && rule.kind === 'daily'))) return true;
  return digest !== look.digest && (wasMissed || isHeld || isCounting(plan) || look.tabs.open === 0);
}
