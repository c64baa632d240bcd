/**
 * Names of cookies that are no sign-ins, as their makers document them. A list of our own: the public lists name
 * cookies by the host that sets them, so a word such as "uid" or "token" stands in them too, which is a sign-in
 * elsewhere.
 */
const exact: ReadonlySet<string> = new Set([
  // load balancers: AWS, Azure, HAProxy
  ...['AWSALB', 'AWSALBCORS', 'AWSALBTG', 'AWSALBTGCORS', 'AWSALBAPP-0', 'AWSELB', 'AWSELBCORS'],
  ...['ARRAffinity', 'ARRAffinitySameSite', 'SERVERID', 'GCLB', 'INGRESSCOOKIE', 'SRVNAME', 'SERVER_ID'],
  // bot checks and caches: Cloudflare, Imperva, Akamai, DataDome, HUMAN
  ...['__cf_bm', '__cflb', '__cfduid', '__cfruid', '__cfseq', '__cfwaitingroom', '_cfuvid', 'cf_clearance'],
  ...['cf_ob_info', 'cf_use_ob', 'reese84', '_abck', 'ak_bmsc', 'bm_sz', 'bm_sv', 'bm_mi', 'bm_s', 'bm_so', 'bm_ss'],
  ...['bm_lso', 'datadome', '_px', '_px2', '_px3', '_pxhd', '_pxvid', '_pxde', 'pxcts', '_GRECAPTCHA'],
  // tokens against forged requests: Django, Express, Laravel, Angular, ASP.NET, Rails, Tornado, Auth.js
  ...['csrf', '_csrf', 'csrftoken', 'csrf_token', '_csrf_token', 'csrf-token', 'csrfToken', 'csrf_cookie_name'],
  ...['CSRF-TOKEN', 'XSRF-TOKEN', 'xsrf-token', '_xsrf', '__Host-csrf', '__Host-csrftoken', '__Secure-csrftoken'],
  ...['next-auth.csrf-token', '__Host-next-auth.csrf-token', 'authjs.csrf-token', '__Host-authjs.csrf-token'],
  // visit counters: Google, Meta, Hotjar, Microsoft, Segment, Amplitude, HubSpot, Snap, TikTok, Reddit, Adobe
  ...['_ga', '_gid', '_gat', '__utma', '__utmb', '__utmc', '__utmt', '__utmv', '__utmz', '_gcl_au', '_gcl_aw'],
  ...['_gcl_dc', '_gcl_gb', '_gcl_gs', 'FPID', 'FPLC', 'FPAU', '__gads', '__gpi', '__eoi', '_fbp', '_fbc'],
  ...['_hjid', '_hjFirstSeen', '_hjTLDTest', '_hjUserAttributesHash', '_hjCachedUserAttributes', '_hjMinimizedPolls'],
  ...['_hjAbsoluteSessionInProgress', '_hjSessionTooLarge', '_hjSessionRejected', '_hjSessionResumed'],
  ...['_hjIncludedInSessionSample', '_hjIncludedInPageviewSample', '_uetsid', '_uetvid', '_uetmsclkid', '_clck'],
  ...['_clsk', 'MUID', 'MUIDB', 'ajs_anonymous_id', 'ajs_group_id', 'ajs_user_id', '__hstc', '__hssc', '__hssrc'],
  ...['hubspotutk', 'optimizelyEndUserId', '_scid', '_scid_r', '_sctr', '_ttp', '_tt_enable_cookie', '_rdt_uuid'],
  ...[
    's_cc',
    's_sq',
    's_vi',
    's_fid',
    'demdex',
    'mbox',
    'ai_user',
    'ai_session',
    'driftt_aid',
    'datr',
    'NID',
    'AEC',
    'SOCS',
    'OTZ',
    '1P_JAR',
    '__Secure-ENID',
    'IDE',
  ],
  // tests of two forms of a page, and counters of other makers: AB Tasty, TikTok, Pinterest, Algolia, Sourcebuster
  ...['ABTasty', 'ABTastySession', 'ab_bucket', 'ttcsid', '_pin_unauth', '_ALGOLIA', 'sbjs_session', '__stripe_mid'],
  ...['__stripe_sid', 'cto_bundle', 'GeoIP', 'tt_chain_token', 'WBPSESS'],
  // answers to a question about cookies: OneTrust, Cookiebot, Didomi, Usercentrics, the IAB
  ...['OptanonConsent', 'OptanonAlertBoxClosed', 'CookieConsent', 'cookieconsent_status', 'didomi_token'],
  ...['euconsent', 'euconsent-v2', 'eupubconsent', 'eupubconsent-v2', 'cookielawinfo-checkbox-necessary', 'CONSENT'],
  // others: a test of WordPress whether cookies work
  ...['wordpress_test_cookie'],
]);

/** Documented names with a part that differs: numbers and ids of the installation. A free part is caught in a group. */
const shaped: readonly RegExp[] = [
  /^BIGipServer([\w.~/%-]*)$/,
  /^TS[0-9a-f]{6,11}(?:_\d{1,3})?$/,
  /^(?:incap_ses|visid_incap|nlbi)(?:_\d+)+$/,
  /^cf_chl_(?:\d|rc_\w{1,3}|seq_\w{1,32}|prog)$/,
  /^__ddg(?:\d{1,2}|id|mark)_?$/,
  /^_pxff_\w{1,4}$/,
  /^(?:__RequestVerificationToken|\.AspNetCore\.Antiforgery)(?:[_.]([\w-]+))?$/,
  /^_ga_[A-Z0-9]+$/,
  /^(?:_gac|_gat|_dc_gtm)_(?:gtag_)?(?:UA|G|GTM)[-_][\w-]+$/,
  /^_hj(?:Session|SessionUser|IncludedInSessionSample|HasCachedUserAttributes)_\d+$/,
  /^_pk_(?:id|ses|ref|cvar|hsr|testcookie)[._]\d[\w.]*$/,
  /^mp_[0-9a-f]{16,}_mixpanel$/,
  /^(?:amp|AMP|AMP_MKTG)_[0-9a-f]{6,32}$/,
  /^amplitude_id[\w.]*$/,
  /^intercom-(?:session|id|device-id)-[a-z0-9]{8}$/,
  /^(?:dtCookie|dtPC|dtSa|dtLatC|rxVisitor|rxvt)$/,
  /^_ym_(?:uid|d|isad|visorc|debug|\d+_\w+)$/,
  /^AMCVS?_[0-9A-F]+(?:@|%40)AdobeOrg$/,
];

/**
 * Names that say another purpose than a sign-in, where the page's own scripts may read the cookie. Hidden from scripts,
 * they count for nothing: a site may call its sign-in as it likes.
 */
const plain: ReadonlySet<string> = new Set([
  ...['theme', 'lang', 'language', 'locale', 'country', 'currency', 'timezone', 'tz', 'consent', 'cookie_consent'],
  ...['visitor', 'visitor_id', 'visitorId', 'referrer', 'referer', 'utm', 'preferences', 'prefs', 'device_id'],
]);

/** Whether a name is documented as something else than a sign-in: as a whole, never by its first letters alone. */
export function isNoSignIn(name: string): boolean {
  if (exact.has(name)) return true;
  return shaped.some((shape) => {
    const match = shape.exec(name);
    return match !== null && !saysSignIn(match[1] ?? '');
  });
}

/** Whether a name that scripts may read says another purpose. */
export function saysOtherPurpose(name: string): boolean {
  return plain.has(name);
}

/** Words that frameworks and sites use in the names of sign-in cookies. */
const signIn =
  /(sess|auth|token|login|logged|sign-?_?in|jwt|sso|remember|passport|credential|identity)|(^|[^a-z])sid($|[^a-z])/i;

/** Whether a name says that it is a sign-in. */
export function saysSignIn(name: string): boolean {
  return signIn.test(name);
}
