import type { SiteAccess } from '../sites/site-ways.ts';

/** What was allowed at both of two moments: access that came or went between them does not count. */
export function leastAccess(before: SiteAccess, after: SiteAccess): SiteAccess {
  if (before === 'missing' || after === 'missing') return 'missing';
  return before === 'unknown' ? before : after;
}
