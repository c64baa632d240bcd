import type { SiteDefinition } from '../sites/site.ts';
import { learnRequest } from './learn-request.ts';
import { listFixedWords } from './list-fixed-words.ts';
import type { SignOutWatch } from './sign-out-watch.ts';

/**
 * The definition with the request in front that left while its sign-out was pressed: so that later runs need no page.
 * It stays as it is where the request is not sure, has words that nobody was shown, or needs a token of an open page.
 * Grade C: used only where a probe can judge it, with the press behind it.
 */
export function withRequestOf(site: SiteDefinition, watch: SignOutWatch): SiteDefinition {
  const request = learnRequest(watch, site.origins);
  if (request?.kind !== 'http' || site.probe === null || listFixedWords(request).length > 0) return site;
  if (request.csrf !== null && request.csrf.from !== 'cookie') return site;
  if (site.signOut.some(({ kind }) => kind === 'http')) return site;
  return { ...site, signOut: [{ ...request, grade: 'C' }, ...site.signOut] };
}
