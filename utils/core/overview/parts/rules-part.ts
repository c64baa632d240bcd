import type { CookieStore } from '../../cookies/cookie-store.ts';
import { isBehindLock } from '../../leave/hold-plan.ts';
import { isShown } from '../../rules/hold-rule.ts';
import type { RuleHold, RuleWait } from '../../rules/rule-wait.ts';
import type { SiteRule } from '../../rules/site-rule.ts';
import type { SessionRef } from '../../sessions/session.ts';
import type { EpochMs } from '../../time.ts';
import { findNamedStore } from '../named-store.ts';
import { findSiteName } from '../site-name.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';
import type { StoresFacts } from './stores-part.ts';

/** How far the rules of the sites are. */
export type RulesFacts = { readonly ruleWaits: readonly RuleWait[] };

/** A sign-out by a rule that counts down, or waits for something to end. */
export type RuleNotice = {
  readonly ref: SessionRef;
  readonly siteName: string;
  readonly store: CookieStore;
  readonly rule: SiteRule;
  readonly beginsAt: EpochMs;
  /** What it waits for; null where it counts down. */
  readonly waitsFor: RuleHold | 'unlocking' | null;
};

export type RulesPart = {
  /** The sign-outs by rules that are about to begin, the next one first. */
  readonly ruleNotices: readonly RuleNotice[];
};

type Facts = RulesFacts & StoresFacts & SitesFacts & SettingsFacts;

export function buildRules(facts: Facts): RulesPart {
  const notices = facts.ruleWaits.filter(isShown).flatMap((wait) => toNotice(wait, facts));
  return { ruleNotices: notices.sort((a, b) => a.beginsAt - b.beginsAt) };
}

function toNotice({ heldBy, plan, ref, rule }: RuleWait, facts: Facts): RuleNotice[] {
  if (plan === null) return [];
  const siteName = findSiteName(facts.sites, ref.siteId);
  const waitsFor = heldBy ?? (isBehindLock(plan) ? 'unlocking' : null);
  return [{ ref, rule, siteName, waitsFor, store: findNamedStore(facts, ref.storeId), beginsAt: plan.beginsAt }];
}
