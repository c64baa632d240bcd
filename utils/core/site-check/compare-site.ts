import type { SiteAnswer } from '../answers/answer.ts';
import type { SiteDefinition } from '../sites/site.ts';
import { compareCookies, describeCookies } from './compare-cookies.ts';
import type { Difference, NotCompared, SiteReport } from './site-report.ts';
import type { ProbeSeen, SiteSeen } from './site-seen.ts';

/** What one part of a check found. */
type Compared = { readonly differences: readonly Difference[]; readonly notCompared: readonly NotCompared[] };

const nothing: Compared = { differences: [], notCompared: [] };

/** Compares what this browser sees of a site with the site's definition. */
export function compareSite(site: SiteDefinition, seen: SiteSeen): SiteReport {
  const parts = [
    { differences: compareCookies(site, seen), notCompared: [] },
    compareLengths(site, seen),
    compareProbe(site, seen),
    ...seen.pages.map(comparePage),
  ];
  return {
    ...emptyReport(site, seen.at),
    differences: parts.flatMap(({ differences }) => differences),
    notCompared: parts.flatMap(({ notCompared }) => notCompared),
    cookies: describeCookies(site, seen.cookies),
    newAnswer: site.probe !== null && site.probe.signedOut.length === 0 ? seen.asVisitor : null,
    renewed: seen.renewed,
    signOut: seen.signOut,
  };
}

/** The report of a check in which nothing could be looked at. */
export function cannotCompare(
  site: SiteDefinition,
  at: SiteReport['at'],
  code: 'access-missing' | 'not-signed-in',
): SiteReport {
  return { ...emptyReport(site, at), notCompared: [{ code }] };
}

function emptyReport({ name }: SiteDefinition, at: SiteReport['at']): SiteReport {
  return {
    siteName: name,
    at,
    differences: [],
    notCompared: [],
    cookies: [],
    newAnswer: null,
    renewed: 'unknown',
    signOut: null,
  };
}

/** A length is seen when the site writes its cookie, which may be long ago. */
function compareLengths({ authCookies, lifetime }: SiteDefinition, { lengths }: SiteSeen): Compared {
  if (lifetime.kind === 'unknown' || authCookies.every(({ name }) => lengths[name] !== undefined)) return nothing;
  return { ...nothing, notCompared: [{ code: 'length-not-seen' }] };
}

function compareProbe(site: SiteDefinition, { asVisitor, withSignIn }: SiteSeen): Compared {
  if (site.probe === null || withSignIn === null) return { ...nothing, notCompared: [{ code: 'no-probe' }] };
  const inside = compareAnswer(withSignIn, 'yes', 'with-sign-in');
  if (withSignIn.verdict === 'no') return { ...nothing, notCompared: [{ code: 'not-taken' }] };
  if (asVisitor === null || (site.probe.signedOut.length === 0 && asVisitor.verdict !== 'yes')) return inside;
  const outside = compareAnswer(asVisitor, 'no', 'as-visitor');
  return {
    differences: [...inside.differences, ...outside.differences],
    notCompared: [...inside.notCompared, ...outside.notCompared],
  };
}

function compareAnswer(seen: ProbeSeen, expected: 'yes' | 'no', who: 'with-sign-in' | 'as-visitor'): Compared {
  if (seen.verdict === expected) return nothing;
  if (!hasAnswered(seen.answer))
    return { ...nothing, notCompared: [{ code: `silent-${who}`, answer: seen.answer } as const] };
  return { ...nothing, differences: [{ code: `answer-${who}`, seen } as const] };
}

/** A page that is busy or broken for now may be there tomorrow: only "not found" and "gone" say that it is not. */
function comparePage({ page, answer }: SiteSeen['pages'][number]): Compared {
  if (answer.kind === 'redirect' || (answer.kind === 'status' && answer.status < 400)) return nothing;
  if (answer.kind === 'status' && (answer.status === 404 || answer.status === 410))
    return { ...nothing, differences: [{ code: 'page-gone', page, answer }] };
  // A visitor may not see this page: it is there.
  if (answer.kind === 'status' && (answer.status === 401 || answer.status === 403)) return nothing;
  return { ...nothing, notCompared: [{ code: 'silent-page', page, answer }] };
}

/** Whether the site itself has said something: no limit of requests, no test for humans, no trouble of its server. */
function hasAnswered(answer: SiteAnswer): boolean {
  if (answer.kind === 'redirect') return true;
  return answer.kind === 'status' && answer.status !== 429 && answer.status < 500;
}
