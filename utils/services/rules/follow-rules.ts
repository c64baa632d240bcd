import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import type { Look } from '../../core/leave/hold-plan.ts';
import type { Overview } from '../../core/overview/overview.ts';
import { findRuled, type Ruled } from '../../core/rules/find-ruled.ts';
import { beginRule, followRule, loseSight } from '../../core/rules/follow-rule.ts';
import { holdRule, isNear, isShown } from '../../core/rules/hold-rule.ts';
import type { RuleWait } from '../../core/rules/rule-wait.ts';
import { findShortestIdle, isSameRule } from '../../core/rules/site-rule.ts';
import { refId } from '../../core/sessions/session.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { IdleWatch } from '../../ports/computer.ts';
import type { RuleNotes } from '../../ports/screens.ts';
import { isRead } from '../../storage/codec.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { createClockLook } from '../clock-look.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import { type ComputerSeen, findHold, type RuleLookPorts, readComputer, readRuleLook } from './read-rule-look.ts';
import type { RuleRecords } from './rule-records.ts';

export type FollowRulesPorts = RuleLookPorts & {
  readonly idleWatch: IdleWatch;
  readonly readSnapshot: ReadSnapshot;
  readonly ruleNotes: RuleNotes;
  readonly rules: RuleRecords;
  readonly settings: Pick<DocumentStore<Settings>, 'read'>;
  /** Sets the alarm that wakes us if we are stopped before the alarm of a plan is set. */
  readonly setWakeUp: () => Promise<void>;
  /** Opens the leave page, which counts down where several sites are due. */
  readonly showLeavePage: () => Promise<void>;
};

type Seen = Look & ComputerSeen;

/** Follows each rule with each sign-in that it is about. Tells whether its record changed. Must be called in turn. */
export type FollowRules = (overview: Overview) => Promise<boolean>;

export function createFollowRules(ports: FollowRulesPorts): FollowRules {
  const { idleWatch, ruleNotes, rules } = ports;
  const takeLook = createClockLook(ports.clock);

  /** What is known of a sign-in that no rule is about now. What cannot be read is not gone: nothing is due there. */
  async function letGo(wait: RuleWait, { notices, sites }: Overview, chosen: Settings['rules']): Promise<void> {
    const site = sites.find(({ id }) => id === wait.ref.siteId);
    const isHidden = site?.access !== 'granted' || notices.includes('cookies-unreadable');
    const isWanted = site?.enabled === true && Object.hasOwn(chosen, wait.ref.siteId);
    if (wait.step === 'begun') return;
    if (isWanted && isHidden) await rules.put(loseSight(wait));
    else await rules.drop(wait.ref);
  }

  async function followOne({ ref, rule }: Ruled, before: RuleWait | null, seen: Seen): Promise<boolean> {
    const snapshot = await ports.readSnapshot(ref);
    if (!snapshot?.session || before?.step === 'begun') return false;
    const look = await readRuleLook(ports, snapshot, seen);
    const isKnown = before !== null && isSameRule(before.rule, rule);
    const followed = isKnown ? followRule(before, look) : beginRule(ref, rule, look);
    const heldBy = isNear(followed, seen) ? await findHold(ports, snapshot, look) : null;
    const { wait, shows } = holdRule(followed, seen, heldBy);
    // The background may be stopped before the alarm is set that this plan needs.
    if (wait.plan !== null && before?.plan == null) await ports.setWakeUp();
    await rules.put(wait);
    // The computer's own list of notifications would outlive a private window.
    if (shows && !isPrivateStore(ref.storeId)) await ruleNotes.show(ref, snapshot.site.name);
    return shows;
  }

  return async (overview) => {
    const [known, stored] = await Promise.all([rules.list(), ports.settings.read()]);
    const chosen = stored.data.rules;
    // Settings that cannot be read are no person's word.
    if (!isRead(stored) || (known.length === 0 && Object.keys(chosen).length === 0)) return false;
    const ruled = findRuled(overview, chosen);
    const beforeOf = ({ ref }: Ruled) => known.find((wait) => refId(wait.ref) === refId(ref)) ?? null;
    const about = new Set(ruled.map(({ ref }) => refId(ref)));
    for (const wait of known) if (!about.has(refId(wait.ref))) await letGo(wait, overview, chosen);
    const computer = await readComputer(ports, findShortestIdle(chosen));
    const seen: Seen = { ...takeLook(), ...computer, screen: await idleWatch.screen() };
    let shows = false;
    for (const one of ruled) shows = (await followOne(one, beforeOf(one), seen)) || shows;
    const after = await rules.list();
    const stand = new Set(after.filter(isShown).map(({ ref }) => refId(ref)));
    for (const { ref } of known.filter(isShown)) if (!stand.has(refId(ref))) await ruleNotes.clear(ref);
    if (shows && stand.size > 1) await ports.showLeavePage();
    return JSON.stringify(after) !== JSON.stringify(known);
  };
}
