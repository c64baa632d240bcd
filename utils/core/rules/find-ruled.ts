import type { SessionView } from '../overview/parts/sessions-part.ts';
import type { SiteView } from '../overview/parts/sites-part.ts';
import type { SessionRef } from '../sessions/session.ts';
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
  tried,
}: Pick<SiteView, 'seenBy' | 'signOutKind' | 'tried'>): boolean {
  return seenBy !== 'nothing' && signOutKind === 'request' && tried;
}

/**
 * Whether a rule of this kind can ever sign out of a site that may have one. After its last tab is closed nothing does
 * where a sign-in is seen, and ended, only while a page of it is open.
 */
export function canKeepRule(kind: SiteRule['kind'], { signOutFrom }: Pick<SiteView, 'signOutFrom'>): boolean {
  return kind !== 'last-tab' || signOutFrom !== 'open-tab';
}

/**
 * Finds the sign-ins that rules are about, each in its own cookie store. A sign-in inside another site's page has no
 * tabs of its own, and what only may be a sign-in, or is refused by its site, is none to sign out of.
 */
export function findRuled(
  { sessions, sites }: { readonly sessions: readonly SessionView[]; readonly sites: readonly SiteView[] },
  rules: SiteRules,
): readonly Ruled[] {
  const able = new Map(sites.filter((site) => isReachable(site) && canHaveRule(site)).map((site) => [site.id, site]));
  return sessions.flatMap(({ ref, refused, sign }) => {
    const site = able.get(ref.siteId);
    const rule = site !== undefined && Object.hasOwn(rules, ref.siteId) ? rules[ref.siteId] : undefined;
    return site === undefined ||
      rule === undefined ||
      !canKeepRule(rule.kind, site) ||
      ref.partition !== null ||
      refused ||
      sign === 'may-be'
      ? []
      : [{ ref, rule }];
  });
}

/** Whether what is not seen of a site is not there. Without access its tabs and cookies are hidden. */
function isReachable({ access, enabled }: Pick<SiteView, 'access' | 'enabled'>): boolean {
  return enabled && access === 'granted';
}
