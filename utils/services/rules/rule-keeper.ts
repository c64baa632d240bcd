import type { Overview } from '../../core/overview/overview.ts';
import { createQueue } from '../../core/queue.ts';
import { findNextRuleLook, isDue, isShown } from '../../core/rules/hold-rule.ts';
import type { RuleWait } from '../../core/rules/rule-wait.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import type { EpochMs } from '../../core/time.ts';
import { waitForAll } from '../../core/wait-for-all.ts';
import type { Ids } from '../../ports/computer.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { SignOutRunner } from '../sign-out/sign-out-runner-ports.ts';
import { createFollowRules, type FollowRulesPorts } from './follow-rules.ts';

type Ports = FollowRulesPorts & {
  readonly ids: Ids;
  readonly readOverview: () => Promise<Overview>;
  readonly reportBug: ReportBug;
  readonly runner: Pick<SignOutRunner, 'signOutByRule'>;
};

/** Signs out by the rules that were chosen for sites. */
export type RuleKeeper = {
  /** Whether a rule was chosen for any site, or waits for something. */
  isOn(): Promise<boolean>;
  /** Whether it matters which tab is in front. */
  watchesLooks(): Promise<boolean>;
  /** Follows what is here. Tells whether something changed that screens show. */
  follow(overview: Overview): Promise<boolean>;
  /** Begins the sign-outs that are due, and finishes those that were about to begin when the background was stopped. */
  resume(): Promise<void>;
  /** A person does not want it now. False if no such notice is on the screen. */
  notNow(ref: SessionRef): Promise<boolean>;
  /** When to look again; null for never. */
  nextAt(): Promise<EpochMs | null>;
};

export function createRuleKeeper(ports: Ports): RuleKeeper {
  const { clock, rules } = ports;
  const inTurn = createQueue();
  const follow = createFollowRules(ports);
  /** The sign-outs that this background carries out now. */
  const underWay = new Set<string>();

  async function isOn(): Promise<boolean> {
    const chosen = (await ports.settings.read()).data.rules;
    return Object.keys(chosen).length > 0 || (await rules.list()).length > 0;
  }

  const isLost = ({ ref, step }: RuleWait) => step === 'begun' && !underWay.has(refId(ref));

  /**
   * A sign-out of which we know that it was to begin. If it has a record of its own, it is finished there. If not,
   * nothing was sent: it is held as one that was missed, and its countdown is shown anew.
   */
  async function takeUpAgain(wait: RuleWait): Promise<void> {
    const { runs } = await ports.records.list();
    await rules.put(runs.some((run) => isOwn(run, wait)) ? { ...wait, step: 'over' } : putOff(wait));
  }

  /** None was begun: its countdown is shown anew, once nothing is in its way. */
  function putOff(wait: RuleWait): RuleWait {
    const { plan } = wait;
    if (plan === null) return { ...wait, step: 'over' };
    return { ...wait, step: 'waits', plan: { ...plan, hold: { ...plan.hold, countsSince: null } } };
  }

  /** Writes down which sign-outs begin now. One that comes due while we look waits for the next look. */
  async function beginDue(): Promise<readonly RuleWait[]> {
    const now = clock.now();
    for (const wait of await rules.list()) if (isLost(wait)) await takeUpAgain(wait);
    await follow(await ports.readOverview());
    const due = (await rules.list()).filter((wait) => isDue(wait, now));
    if (due.length > 0) await ports.setWakeUp();
    const begun: RuleWait[] = [];
    for (const { plan, ...wait } of due) {
      await ports.ruleNotes.clear(wait.ref);
      const noted: RuleWait = {
        ...wait,
        step: 'begun',
        recordId: ports.ids.next(),
        plan: plan && { ...plan, hold: { ...plan.hold, lookedAt: now } },
      };
      underWay.add(refId(wait.ref));
      if (await rules.put(noted)) begun.push(noted);
      else underWay.delete(refId(wait.ref));
    }
    return begun;
  }

  async function carryOut(wait: RuleWait): Promise<void> {
    let end: RuleWait = { ...wait, step: 'over' };
    try {
      const run = await ports.runner.signOutByRule(wait.ref, wait.digest, wait.recordId ?? null);
      // A person has opened a guide just then: the rule is not over with that. One of its own was not asked for.
      if (run === null || (run.phase === 'guided' && !run.byRule)) end = putOff(wait);
    } catch (error) {
      ports.reportBug('the rule of a site', error);
    } finally {
      await inTurn(async () => {
        if ((await rules.find(wait.ref))?.step === 'begun') await rules.put(end);
        underWay.delete(refId(wait.ref));
      });
    }
  }

  return {
    isOn,
    async watchesLooks() {
      const chosen = (await ports.settings.read()).data.rules;
      return Object.values(chosen).some(({ kind }) => kind === 'no-look');
    },
    follow: (overview) => inTurn(() => follow(overview)),
    async resume() {
      if (!(await isOn())) return;
      await waitForAll((await inTurn(beginDue)).map(carryOut));
    },
    notNow: (ref) =>
      inTurn(async () => {
        const wait = await rules.find(ref);
        if (wait === null || !isShown(wait)) return false;
        await ports.ruleNotes.clear(ref);
        return rules.put({ ...wait, step: 'over', heldBy: null });
      }),
    async nextAt() {
      const now = clock.now();
      const moments = (await rules.list()).map((wait) => (isLost(wait) ? now : findNextRuleLook(wait, now)));
      const ahead = moments.filter((at) => at !== null);
      return ahead.length > 0 ? Math.min(...ahead) : null;
    },
  };
}

/** Whether a record is of the sign-out that was to begin. Without an id of it, the moment tells. */
function isOwn(run: SignOutRun, { plan, recordId, ref }: RuleWait): boolean {
  if (recordId !== undefined) return run.id === recordId;
  return run.byRule && refId(run.ref) === refId(ref) && plan !== null && run.startedAt >= plan.hold.lookedAt;
}
