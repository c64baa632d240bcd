import { isExpired } from '../sessions/find-sessions.ts';
import { isAtOrBelow } from '../sites/is-at-or-below.ts';
import type { EpochMs } from '../time.ts';
import type { Cookie } from './cookie.ts';

/**
 * Names of cookies that are not sign-ins, as their makers document them: load balancers (AWS, F5, Azure), bot checks
 * and caches (Cloudflare, Imperva, Akamai, DataDome, HUMAN), tokens against forged requests, and visit counters (Google
 * Analytics, Meta, Hotjar, Microsoft, Matomo, Segment, Mixpanel, Amplitude, HubSpot).
 */
const elsewhere = [
  /^(AWSALB|AWSELB|BIGipServer|ARRAffinity|SERVERID$|__cflb|__cf|cf_|_cf|incap_ses|visid_incap|nlbi_|reese84|ak_bmsc|bm_|_abck|datadome|_px|pxcts|__ddg|TS[0-9a-f]{6,})/i,
  /(csrf|xsrf|antiforgery|requestverification)/i,
  /^(_ga|_gid|_gat|_gcl|__utm|_fbp|_fbc|_hj|_uet|_clck|_clsk|MUID|_pk_|ajs_|mp_|amp_|AMP_|amplitude|__hs|hubspotutk|optimizely|_scid|_tt_|_ttp|_rdt|_dc_gtm|OptanonConsent|CookieConsent|euconsent)/i,
];

/** Words that frameworks and sites use in the names of sign-in cookies. */
const signIn =
  /(sess|auth|token|login|logged|sign-?in|jwt|sso|remember|passport|credential|identity)|(^|[^a-z])sid($|[^a-z])/i;

/**
 * Whether a cookie of a site that we do not know may be a sign-in. OWASP asks for a session id of at least 64 random
 * bits, hidden from scripts (Session Management Cheat Sheet). So the value must be long and varied, and the cookie
 * either hidden from scripts or named like a sign-in. This finds too many, because a visitor's number looks the same,
 * but a missed sign-in is worse. Inside another site's pages, where advertisements are, only the name counts.
 */
export function looksLive(cookie: Cookie, now: EpochMs): boolean {
  const { name, httpOnly, looksRandom } = cookie;
  if (!looksRandom || isExpired(cookie, now) || elsewhere.some((pattern) => pattern.test(name))) return false;
  return signIn.test(name) || (httpOnly && !isForeign(cookie));
}

/** Whether a cookie belongs to a site embedded in another site's page. Firefox partitions those by itself. */
function isForeign({ domain, partition }: Cookie): boolean {
  const top = URL.parse(partition?.topLevelSite ?? '')?.hostname;
  return top !== undefined && !isAtOrBelow(domain, top) && !isAtOrBelow(top, domain);
}
