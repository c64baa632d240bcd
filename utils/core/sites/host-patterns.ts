import type { SiteDefinition } from './site.ts';

/**
 * The match patterns of every site there is: asked for by a press, and given back. One for each scheme: when the single
 * one for both is removed, Chromium 156 takes every host within it along, the required ones too; these two it removes
 * alone (tried).
 */
export const EVERY_SITE: readonly string[] = ['https://*/*', 'http://*/*'];

/**
 * The match patterns to hold for a site: each exact host, with both schemes. With `https://` alone Chromium hides the
 * cookies that are not Secure (tried in 156).
 */
export function findHostPatterns(site: Pick<SiteDefinition, 'origins' | 'parentOrigins'>): string[] {
  return [...site.origins, ...site.parentOrigins].map((origin) => `*://${new URL(origin).hostname}/*`);
}

/** The match pattern to hold before a site's status page may be asked; empty where none is known. */
export function findStatusPatterns({ statusApi }: Pick<SiteDefinition, 'statusApi'>): string[] {
  return statusApi === null ? [] : [`https://${new URL(statusApi).hostname}/*`];
}
