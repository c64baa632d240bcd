import type { SessionView } from '../overview/parts/sessions-part.ts';
import type { SiteView } from '../overview/parts/sites-part.ts';
import type { SessionRef } from '../sessions/session.ts';
import { isTried } from '../sites/site-source.ts';
import type { SiteRule, SiteRules } from './site-rule.ts';

/** A sign-in that a rule is about. */
export type Ruled = { readonly ref: SessionRef; readonly rule: SiteRule };

/**
 * Whether a rule can sign out of a site: its sign-in is seen, Lights Out can ask the site without a person, and one has
 * seen once what that does.
 */
export function canHaveRule({
  seenBy,
  signOutKind,
  source,
}: Pick<SiteView, 'seenBy' | 'signOutKind' | 'source'>): boolean {
  return seenBy !== 'nothing' && signOutKind === 'request' && isTried(source);
}

/**
 * Finds the sign-ins that rules are about, each in its own cookie store. A sign-in inside another site's page has no
 * tabs of its own, and what only may be a sign-in, or is refused by its site, is none to sign out of.
 */
export function findRuled(
  { sessions, sites }: { readonly sessions: readonly SessionView[]; readonly sites: readonly SiteView[] },
  rules: SiteRules,
): readonly Ruled[] {
  const able = new Set(sites.filter((site) => isReachable(site) && canHaveRule(site)).map(({ id }) => id));
  return sessions.flatMap(({ ref, refused, sign }) => {
    const rule = able.has(ref.siteId) && Object.hasOwn(rules, ref.siteId) ? rules[ref.siteId] : undefined;
    return rule === undefined || ref.partition !== null || refused || sign === 'may-be' ? [] : [{ ref, rule }];
  });
}

/** Whether what is not seen of a site is not there. Without access its tabs and cookies are hidden. */
function isReachable({ access, enabled }: Pick<SiteView, 'access' | 'enabled'>): boolean {
  return enabled && access === 'granted';
}
