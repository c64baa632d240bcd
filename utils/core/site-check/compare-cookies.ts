import { findAuthCookie, isListed, listOtherNames } from '../cookies/auth-cookies.ts';
import type { Cookie } from '../cookies/cookie.ts';
import { looksLive } from '../cookies/looks-live.ts';
import { isOfOtherPlace } from '../cookies/other-places.ts';
import { buildLifetime } from '../sessions/build-lifetime.ts';
import type { AuthCookie, SiteDefinition } from '../sites/site.ts';
import { type EpochMs, HOUR } from '../time.ts';
import type { CookieFlags, Difference } from './site-report.ts';
import type { SiteSeen } from './site-seen.ts';

/** Compares the names, the hosts and the lengths of a site's cookies with its definition. */
export function compareCookies(site: SiteDefinition, seen: SiteSeen): Difference[] {
  const { at, cookies, lengths, renewed } = seen;
  return [
    ...site.authCookies.flatMap((auth) => compareAuthCookie(site, auth, cookies, at, lengths[auth.name] ?? null)),
    ...cookies.flatMap((cookie) => compareName(site, cookie, at)),
    ...(site.lifetime.kind === 'fixed' && renewed === 'seen' ? [{ code: 'end-moved' } as const] : []),
  ];
}

/** The cookies that a definition names, with their flags, each once. */
export function describeCookies(site: SiteDefinition, cookies: readonly Cookie[]): CookieFlags[] {
  return cookies.filter((cookie) => isNamed(site, cookie)).map(toFlags);
}

function compareAuthCookie(
  site: SiteDefinition,
  auth: AuthCookie,
  cookies: readonly Cookie[],
  at: EpochMs,
  lengthMs: number | null,
): Difference[] {
  if (auth.match === 'likely') return []; // it says nothing that could differ
  const here = cookies.find((cookie) => findAuthCookie(site, cookie) === auth);
  if (!here) return [{ code: 'no-such-cookie', name: auth.name }];
  if (site.lifetime.kind === 'unknown') return [];
  if (here.expiresAt === null) return [{ code: 'no-end', name: auth.name }];
  const lifetime = buildLifetime(site.lifetime, here.expiresAt, at, lengthMs ?? moreThanKnown(site, here, at));
  if (lifetime.kind !== 'until' || lifetime.differs === null) return [];
  const { documentedMs, learnedMs } = lifetime.differs;
  return [{ code: 'other-length', name: auth.name, documentedMs, seenMs: learnedMs }];
}

/** What is left until the end, in ms, where that alone is more than the definition knows; else null. */
function moreThanKnown({ lifetime }: SiteDefinition, { expiresAt }: Cookie, at: EpochMs): number | null {
  if (typeof expiresAt !== 'number' || lifetime.kind === 'unknown') return null;
  const knownMs = lifetime.kind === 'sliding' ? lifetime.idleMs : lifetime.lengthMs;
  return expiresAt - at > knownMs + HOUR ? expiresAt - at : null;
}

function compareName(site: SiteDefinition, cookie: Cookie, at: EpochMs): Difference[] {
  const { name, domain: host } = cookie;
  if (findAuthCookie(site, cookie) || isOfOtherPlace(site, cookie)) return [];
  if (site.authCookies.some((auth) => auth.name === name)) return [{ code: 'other-host', name: toShown(name), host }];
  if (isNamed(site, cookie) || looksLive(cookie, at) !== 'signed-in') return [];
  return [{ code: 'unlisted-cookie', name: toShown(name), host }];
}

/** A definition without auth cookies names no hosts. */
function isNamed(site: SiteDefinition, cookie: Cookie): boolean {
  return isListed(site, cookie) || (site.authCookies.length === 0 && listOtherNames(site).includes(cookie.name));
}

function toFlags({ name, domain, hostOnly, secure, httpOnly, path, expiresAt }: Cookie): CookieFlags {
  const end = expiresAt === null ? 'with-browser' : expiresAt === 'unknown' ? 'unknown' : 'dated';
  return {
    name: toShown(name),
    host: domain,
    hostOnly,
    secure,
    httpOnly,
    path: path === '/' ? 'whole-site' : 'part',
    end,
  };
}

/** A cookie's name without what a machine put into it: the number of an account or of an installation. */
function toShown(name: string): string {
  const masked = (part: string) => (/[@%]/.test(part) ? '*' : part.replace(/[0-9a-f]{8,}|\d{3,}/gi, '*'));
  return name.replace(/[^\s_.-]+/g, masked).slice(0, 80);
}
