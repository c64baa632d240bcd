import { isExpired } from '../sessions/find-sessions.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { EpochMs } from '../time.ts';
import type { Cookie } from './cookie.ts';

/**
 * Names that servers and statistics use for something else than a sign-in, as their makers document: load balancers
 * (AWS, F5, Azure), bot checks and caches (Cloudflare, Imperva, Akamai, DataDome, HUMAN), marks against forged
 * requests, and counters of visits (Google Analytics, Meta, Hotjar, Microsoft, Matomo, Segment, Mixpanel, Amplitude,
 * HubSpot).
 */
const elsewhere = [
  /^(AWSALB|AWSELB|BIGipServer|ARRAffinity|SERVERID$|__cflb|__cf|cf_|_cf|incap_ses|visid_incap|nlbi_|reese84|ak_bmsc|bm_|_abck|datadome|_px|pxcts|__ddg|TS[0-9a-f]{6,})/i,
  /(csrf|xsrf|antiforgery|requestverification)/i,
  /^(_ga|_gid|_gat|_gcl|__utm|_fbp|_fbc|_hj|_uet|_clck|_clsk|MUID|_pk_|ajs_|mp_|amp_|AMP_|amplitude|__hs|hubspotutk|optimizely|_scid|_tt_|_ttp|_rdt|_dc_gtm|OptanonConsent|CookieConsent|euconsent)/i,
];

/** What frameworks and sites call the cookies that sign-ins are kept in. */
const signIn =
  /(sess|auth|token|login|logged|sign-?in|jwt|sso|remember|passport|credential|identity)|(^|[^a-z])sid($|[^a-z])/i;

/**
 * Whether a cookie of a site that we know nothing of may be a sign-in. OWASP asks for a session id of 64 random bits at
 * the least, hidden from scripts (Session Management Cheat Sheet): so a long and varied value that is either hidden so,
 * or named as sign-ins are. It rather takes too many: a visitor's number looks the same, and a sign-in that is not told
 * of is worse. Only inside another site's pages, where advertisements live, the name alone counts.
 */
export function looksLive(cookie: Cookie, now: EpochMs): boolean {
  const { name, httpOnly, looksRandom } = cookie;
  if (!looksRandom || isExpired(cookie, now) || elsewhere.some((pattern) => pattern.test(name))) return false;
  return signIn.test(name) || (httpOnly && !isForeign(cookie));
}

/** Whether a cookie belongs to an embedded part of another site's page; Firefox keeps those apart by itself. */
function isForeign({ domain, partition }: Cookie): boolean {
  const top = URL.parse(partition?.topLevelSite ?? '')?.hostname;
  return top !== undefined && !isAtOrBelow(domain, top) && !isAtOrBelow(top, domain);
}
