import type { SiteId } from '../sites/site.ts';

/**
 * When Lights Out signs out of a site by itself. `last-tab`: when its last tab in a cookie store has been closed for a
 * minute. `no-look`: after so many minutes without a look at its tabs. `idle`: when nobody has used the computer for so
 * many minutes, or its screen is locked. `daily`: each day at this minute of the day (local time).
 */
export type SiteRule =
  | { readonly kind: 'last-tab' }
  | { readonly kind: 'no-look' | 'idle'; readonly minutes: number }
  | { readonly kind: 'daily'; readonly atMinute: number };

/** Rules by site. A site without one is never signed out of by a rule. */
export type SiteRules = Readonly<Record<SiteId, SiteRule>>;

export function isSameRule(one: SiteRule, other: SiteRule): boolean {
  return ruleId(one) === ruleId(other);
}

function ruleId(rule: SiteRule): string {
  if (rule.kind === 'last-tab') return rule.kind;
  return `${rule.kind} ${rule.kind === 'daily' ? rule.atMinute : rule.minutes}`;
}

/** The shortest time without use that a rule asks for, in minutes; null where none does. */
export function findShortestIdle(rules: SiteRules): number | null {
  const minutes = Object.values(rules).flatMap((rule) =>
    rule.kind === 'idle' || rule.kind === 'no-look' ? [rule.minutes] : [],
  );
  return minutes.length > 0 ? Math.min(...minutes) : null;
}
