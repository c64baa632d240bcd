import { hostOfOrigin } from './host-of-origin.ts';
import type { SiteDefinition } from './site.ts';

/**
 * The match patterns of all sites: asked for on a press, and given back. There are two, one for each scheme, for a
 * reason: when a single pattern for both schemes is given back, Chromium 156 also removes access to every host within
 * it, required hosts included. With these two it removes only the patterns themselves (tried).
 */
export const EVERY_SITE: readonly string[] = ['https://*/*', 'http://*/*'];

type Hosts = Pick<SiteDefinition, 'origins' | 'parentOrigins' | 'askedOrigins'>;

/**
 * The match patterns without which a site cannot be looked at: each exact host, with both schemes. With `https://`
 * alone Chromium hides the cookies that are not Secure (tried in 156).
 */
export function findHostPatterns({ origins, parentOrigins, askedOrigins = [] }: Hosts): string[] {
  const isAsked = (origin: string) => askedOrigins.some((asked) => asked.origin === origin);
  return [...origins.filter((origin) => !isAsked(origin)), ...parentOrigins].map(toPattern);
}

/** The match patterns of the hosts that are asked for in a press of their own. */
export function findAskedPatterns({ askedOrigins = [] }: Pick<SiteDefinition, 'askedOrigins'>): string[] {
  return askedOrigins.map(({ origin }) => toPattern(origin));
}

/** The match patterns to hold before a request may go to an address of the site. */
export function findRequestPatterns(site: Hosts, url: string): string[] {
  const { origin } = new URL(url);
  const asked = (site.askedOrigins ?? []).filter((one) => one.origin === origin);
  return [...findHostPatterns(site), ...asked.map((one) => toPattern(one.origin))];
}

/** The match pattern of an origin's exact host, with both schemes. */
export function toPattern(origin: string): string {
  return `*://${hostOfOrigin(origin)}/*`;
}

/** The match pattern to hold before a site's status page may be asked; empty where none is known. */
export function findStatusPatterns({ statusApi }: Pick<SiteDefinition, 'statusApi'>): string[] {
  return statusApi === null ? [] : [`https://${new URL(statusApi).hostname}/*`];
}
