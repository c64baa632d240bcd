import type { Cookies } from 'webextension-polyfill';
import type { StoreId } from '../../core/cookies/cookie.ts';
import { sessionPartition } from '../../core/cookies/partition.ts';
import { reaches } from '../../core/cookies/reaches.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { browserName } from '../browser-name.ts';
import { now } from '../clock.ts';
import { withoutUnusedTwins } from './first-party.ts';
import { readCookies } from './read-cookies.ts';
import { toCookie } from './to-cookie.ts';

/** What one request carries. Held in memory only, and only for as long as a request or a run needs it. */
export type Credential = {
  /** The Cookie header; empty for none. */
  readonly cookieHeader: string;
  /** The header that the site's definition takes from a cookie; null where it cannot be had. */
  readonly headerValue: string | null;
};

/** Reads what a session's store and partition would send to a URL now. */
export async function readCredential(
  ref: SessionRef,
  site: SiteDefinition,
  url: string,
  headerCookie: string | null,
): Promise<Credential> {
  const sent = await readSent(ref, site, url);
  const host = new URL(url).hostname;
  const source = sent.find((cookie) => cookie.name === headerCookie && reaches(toCookie(cookie), host));
  return { cookieHeader: toHeader(sent), headerValue: source ? readable(source.value) : null };
}

/**
 * The value of one cookie that the session would send to a URL, for the place that the site wants it in; null for none,
 * and for one that no page could read: the site's own page repeats none of those.
 */
export async function readCookieValue(
  ref: SessionRef,
  site: SiteDefinition,
  url: string,
  name: string,
): Promise<string | null> {
  const found = (await readSent(ref, site, url)).find((cookie) => cookie.name === name && !cookie.httpOnly);
  return found ? readable(found.value) : null;
}

/** The cookies of a page that its own scripts may read, to find which of them a request of the page repeats. */
export async function readScriptCookies(
  storeId: StoreId,
  url: string,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  return (await readCookies(storeId, { url }))
    .filter(({ httpOnly }) => !httpOnly)
    .map(({ name, value }) => ({ name, value }));
}

/**
 * What a session would send to a URL. A tab of the site sends unpartitioned cookies and those in the site's own
 * partition. A frame in another site sends only the cookies of that site's partition.
 */
async function readSent(ref: SessionRef, site: SiteDefinition, url: string): Promise<readonly Cookies.Cookie[]> {
  const at = now();
  const isSent = (cookie: Cookies.Cookie) =>
    refId({ ...ref, partition: sessionPartition(site, toCookie(cookie)) }) === refId(ref) && !isPast(cookie, at);
  return withoutUnusedTwins((await readCookies(ref.storeId, { url })).filter(isSent), toCookie);
}

/** Firefox returns expired cookies until its store collects them. */
function isPast({ expirationDate }: Cookies.Cookie, at: number): boolean {
  return expirationDate !== undefined && expirationDate * 1_000 <= at;
}

/** Longer paths first, as RFC 6265 5.4 asks. */
function toHeader(cookies: readonly Cookies.Cookie[]): string {
  return [...cookies]
    .sort((a, b) => b.path.length - a.path.length)
    .map(({ name, value }) => toHeaderText(name === '' ? value : `${name}=${value}`))
    .join('; ');
}

/**
 * Firefox reads a header's text as bytes and drops a header with a character above 255 (tried in 153). The value is
 * therefore encoded as UTF-8, as Firefox does with its own cookies.
 */
function toHeaderText(pair: string): string {
  return browserName() === 'firefox' ? String.fromCharCode(...new TextEncoder().encode(pair)) : pair;
}

/** Sites write `Token%20…` where a header wants a space. */
function readable(value: string): string {
  const plain = value.replace(/^"(.*)"$/, '$1');
  try {
    return decodeURIComponent(plain);
  } catch (error) {
    if (error instanceof URIError) return plain;
    throw error;
  }
}
