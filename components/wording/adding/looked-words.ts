import type { SiteProposal } from '../../../utils/core/discovery/site-proposal.ts';
import { hostName } from '../../../utils/core/sites/host-name.ts';
import type { App } from '../../app-context.ts';

/** What came of looking for the sign-in, and what to do where nothing was found. */
export function cookiesLooked(
  { cookies, name, page, unheardOf }: SiteProposal,
  { words }: Pick<App, 'words' | 'format'>,
): string {
  if (cookies.length > 0) return words('addLooked', { count: cookies.length });
  if (unheardOf !== null) return words('addUnheardOf', { host: name });
  return words('addNoCookie', { page });
}

/** The same of the ways to sign out. */
export function waysLooked({ page, ways }: SiteProposal, { words }: Pick<App, 'words'>): string {
  if (ways.length > 0) return words('addNothingPressed');
  return words('addNoWay', { page });
}

/** An address as it is typed: https needs not be. */
export function nearName(near: string): string {
  const { host, protocol } = new URL(near);
  return protocol === 'https:' ? hostName(host) : `${protocol}//${hostName(host)}`;
}
