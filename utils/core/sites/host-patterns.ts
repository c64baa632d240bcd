import { hostOfOrigin } from './host-of-origin.ts';
import type { SiteDefinition } from './site.ts';

/**
 * The match patterns of all sites: asked for on a press, and given back. There are two, one for each scheme, for a
 * reason: when a single pattern for both schemes is given back, Chromium 156 also removes access to every host within
 * it, required hosts included. With these two it removes only the patterns themselves (tried).
 */
export const EVERY_SITE: readonly string[] = ['https://*/*', 'http://*/*'];

/**
 * The match patterns to hold for a site: each exact host, with both schemes. With `https://` alone Chromium hides the
 * cookies that are not Secure (tried in 156).
 */
export function findHostPatterns(site: Pick<SiteDefinition, 'origins' | 'parentOrigins'>): string[] {
  return [...site.origins, ...site.parentOrigins].map((origin) => `*://${hostOfOrigin(origin)}/*`);
}

/** The match pattern to hold before a site's status page may be asked; empty where none is known. */
export function findStatusPatterns({ statusApi }: Pick<SiteDefinition, 'statusApi'>): string[] {
  return statusApi === null ? [] : [`https://${new URL(statusApi).hostname}/*`];
}
