import { isElsewhere } from '../discovery/query-word.ts';
import type { OwnSite } from './own-site.ts';
import type { AnswerRule, SignOutMethod, SiteDefinition } from './site.ts';
import { withoutTellingPaths } from './without-telling-paths.ts';

/**
 * The same site without what earlier versions learned and this one would not: a query such as `from=logout` says
 * nothing of what an address does, and the path of a cookie may hold a name. Its question goes with such a query. It
 * counts as not tried then, so nothing of it happens before the user has tried it again.
 */
export function withoutOldMarks(own: OwnSite): OwnSite {
  const definition = withoutOld(own.definition);
  return definition === own.definition ? own : { ...own, definition };
}

/** The same of a definition alone. The very same object where nothing is left out. */
export function withoutOld(site: SiteDefinition): SiteDefinition {
  const signOut = site.signOut.filter((way) => !pressesByOldMark(way));
  const isOld = site.probe !== null && [...site.probe.signedIn, ...site.probe.signedOut].some(judgesByOldMark);
  const authCookies = withoutTellingPaths(site.authCookies, signOut);
  if (signOut.length === site.signOut.length && !isOld && authCookies === site.authCookies) return site;
  const source = site.source.kind === 'built-in' ? site.source : { ...site.source, tried: 'no' as const };
  return { ...site, authCookies, signOut, source, replaySafe: false, probe: isOld ? null : site.probe };
}

/** Whether a way presses a control that is told by such a query. */
export function pressesByOldMark(way: SignOutMethod): boolean {
  return way.kind === 'press' && way.steps.some(({ word }) => word !== undefined && isOldPair(word));
}

function judgesByOldMark(rule: AnswerRule): boolean {
  return 'page' in rule && [...rule.page.has, ...rule.page.lacks].some(isOldPart);
}

/** A part of a page as it is kept: `link /login?from=logout`. */
function isOldPart(part: string): boolean {
  const [, pair] = part.startsWith('link ') ? part.split('?') : [];
  return pair !== undefined && isOldPair(pair);
}

const isOldPair = (pair: string) => isElsewhere(pair.split('=')[0] ?? '');
