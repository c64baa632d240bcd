import { EVERY_SITE } from '../../core/sites/host-patterns.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import { browser } from '../api.ts';
import { inOneCall } from '../in-one-call.ts';
import { asks } from './holds.ts';
import { isKeptAway } from './kept-away.ts';

/**
 * Tells what may be looked at, asked in one call a moment. Sites and status pages have one each: status pages are
 * seldom granted, and a joint question with them would be refused for the sites as well.
 */
export function createHostAccess(): HostAccess {
  const asOneOfMany = inOneCall(areGranted);
  const isHeld = (patterns: readonly string[]) =>
    patterns === EVERY_SITE ? isGranted(patterns) : asOneOfMany(patterns);
  return { isGranted: async (patterns) => (await isHeld(patterns)) && !(await isKeptAway(patterns)) };
}

const isGranted = (patterns: readonly string[]) =>
  browser.permissions.contains({ origins: patterns.flatMap(schemesOf) });

/** With so many questions, one that is not granted would cost a call for each of them. The built-in sites are more. */
const MANY_SITES = 20;

/**
 * Asks for all at once, for often everything is granted. If something is not, asks for each by itself. The browser
 * checks each host that is named, so for hundreds of sites it lists what it has granted instead.
 */
async function areGranted(asked: readonly (readonly string[])[]): Promise<readonly boolean[]> {
  if (asked.length > MANY_SITES) return areAmongGranted(asked);
  if (asked.length > 1 && (await isGranted([...new Set(asked.flat())]))) return asked.map(() => true);
  return Promise.all(asked.map(isGranted));
}

/** A host that is not listed by its name may be within a pattern for many hosts: the browser tells that. */
async function areAmongGranted(asked: readonly (readonly string[])[]): Promise<readonly boolean[]> {
  const listed = new Set((await browser.permissions.getAll()).origins ?? []);
  const isListed = (pattern: string) => listed.has(pattern) || listed.has(pattern.replace(/^https?:/, '*:'));
  const isAmong = (patterns: readonly string[]) => patterns.flatMap(schemesOf).every(isListed);
  if ([...listed].every((pattern) => EXACT.test(pattern))) return asked.map(isAmong);
  if (await isGranted(EVERY_SITE)) return asked.map(() => true);
  return Promise.all(asked.map((patterns) => (isAmong(patterns) ? true : isGranted(patterns))));
}

const EXACT = /^(?:\*|https?):\/\/[^*/]+\/\*$/;

/**
 * The patterns of each scheme separately: the browser does not add up a grant for http and one for https to a pattern
 * for both (tried in Chromium 156 and Firefox 153).
 */
function schemesOf(pattern: string): string[] {
  return pattern.startsWith('*://') ? [pattern.replace('*', 'https'), pattern.replace('*', 'http')] : [pattern];
}

/**
 * Asks the user for hosts. Must be called in the click itself: browsers refuse it later. Each scheme is asked for by
 * itself, for the manifest names all sites by two patterns, and neither of them holds a pattern for both schemes: a
 * host that the manifest does not name would be refused unasked (tried in Chromium 156 and Firefox 153).
 */
export function requestAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns.flatMap(schemesOf) });
}

/** Whether these hosts may be looked at already. */
export const isAllowed = (patterns: readonly string[]): Promise<boolean> => isGranted(patterns);

/**
 * Asks for the hosts of a site that the user adds, and to see where its answers lead: browsers show no redirect
 * otherwise. Must be called in the click itself. Firefox refuses a question about what a build holds from the start.
 */
export async function requestNewSite(patterns: readonly string[]): Promise<boolean> {
  const isAsked = browser.runtime.getManifest().optional_permissions?.includes('webRequest') === true;
  const origins = patterns.flatMap(schemesOf);
  try {
    return await browser.permissions.request({ permissions: isAsked ? ['webRequest'] : [], origins });
  } catch (error) {
    if (await browser.permissions.contains({ origins })) return true;
    throw error;
  }
}

/**
 * Asks to see the requests of a site whose sign-out a person shows. Must be called in the click itself. Without it only
 * what is pressed is seen.
 */
export async function requestWatching(): Promise<boolean> {
  const isAsked = browser.runtime.getManifest().optional_permissions?.includes('webRequest') === true;
  return !isAsked || browser.permissions.request({ permissions: ['webRequest'] });
}

/** Asks for the permission to remove sites' data. Must be called in the click itself. */
export function requestDataRemoval(): Promise<boolean> {
  return asks('browsingData');
}

/** Asks to look at every site there is. Must be called in the click itself. */
export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [...EVERY_SITE] });
}

/** Gives the access to all sites back. Access that was granted to single sites stays. */
export async function giveBackEverySite(): Promise<void> {
  await browser.permissions.remove({ origins: [...EVERY_SITE] });
}
