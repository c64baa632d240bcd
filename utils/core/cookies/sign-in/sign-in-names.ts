import { saysNothing } from './takes-back.ts';

/**
 * Names that a framework or a site gives to a cookie only once somebody has signed in, as their makers document them.
 * A part that differs between installations is written as a pattern.
 */
const onlySignedIn: readonly RegExp[] = [
  // frameworks: Auth.js, better-auth, Clerk, Supabase, Auth0, ASP.NET, Devise, Laravel, Symfony, Spring, and for one
  // sign-in at many sites: Shibboleth, CAS
  /^(?:__Secure-|__Host-)?(?:next-auth|authjs|better-auth)\.session[-_]token(?:\.\d)?$/,
  /^__session(?:_\w{8})?$/,
  /^sb-[a-z0-9]+-auth-token(?:\.\d)?$/,
  /^\.AspNetCore\.(?:Cookies|Identity\.Application)(?:C\d+)?$/,
  /^(?:\.ASPXAUTH|\.DOTNETNUKE)$/i,
  /^FedAuth\d?$/,
  /^remember_(?:\w+_)?token$/,
  /^remember_(?:web|\w+)_[0-9a-f]{40}$/,
  /^(?:remember-me|REMEMBERME)$/,
  /^_oauth2_proxy(?:_\d)?$/,
  /^appSession(?:\.\d)?$/,
  /^_shibsession_[0-9a-f]{40,}$/,
  /^(?:CAS)?TGC$/,
  // servers and applications
  /^wordpress_(?:logged_in|sec)_[0-9a-f]{32}$/,
  /^S?SESS[0-9a-f]{32}$/,
  /^(?:nc_token|_t|gitea_incredible|KEYCLOAK_IDENTITY|CF_Authorization|PVEAuthCookie|roundcube_sessauth|xf_user)$/,
  /^joomla_remember_me_[0-9a-f]+$/,
  /^SMFCookie\d+$/,
  /^(?:LtpaToken2?|MYSAPSSO2)$/,
  /^centralauth_(?:User|Token)$/,
  // large sites
  /^(?:__Host-)?MSAAUTHP?$/,
  /^ESTSAUTH(?:PERSISTENT)?$/,
  /^X-APPLE-WEBAUTH-(?:TOKEN|USER)$/,
  /^(?:c_user|xs)$/,
  /^(?:LSID|HSID|SSID|SAPISID|APISID|__Secure-[13]PSID(?:TS)?)$/,
  /^(?:at|sess-at)-[a-z]{2,6}$/,
  /^(?:sp_dc|steamLoginSecure|NetflixId|SecureNetflixId|CAUTH|li_at|reddit_session|SESSDATA|\.ROBLOSECURITY)$/,
];

/** Names that every visitor's session has at very many sites. */
const anyVisitor =
  /^(?:PHPSESSID|JSESSIONID(?:[._-]\w+)?|ASP\.NET_SessionId|ASPSESSIONID[A-Z]{8}|CGISESSID|CFID|CFTOKEN|\.AspNetCore\.Session|SESSION|SESSIONID)$/;

/** Names by which servers keep one session apart from another, signed in or not. */
const session =
  /(?:^|[^a-z]|[a-z](?=S))(?:sess|session|sessid|session_?id|session_?key|sid)(?:[-_.]?(?:\d{1,2}|v\d|sig|[0-9a-z]{6,64}|))?-?$|(?:sess|sessid|session|sessionid)$|^SESS|MoodleSession|^i_like_git/i;

/** Rails names its session after the project, whose name may be any word. */
const railsSession = /^_[a-z0-9]+(?:_[a-z0-9]+)*_session$/;

/** Words for what proves who somebody is. */
const proof =
  /(?:^|[^a-z])(?:auth|oauth|jwt|sso|saml|bearer|ticket|tgt|credentials?|identity|passport|token|remember|remember[-_ ]?me|(?:stay|keep)[-_ ]?(?:signed|logged)[-_ ]?in)(?:$|[^a-z])|auth(?!or|entik)|pass[-_]?hash|password|(?:access|refresh|id|session|sess|login|user|remember|security|bearer)[-_ ]?token|jwt|credential|identity/i;
/** "token" beside another word than those: tokens of players, maps and firewalls have such names as well. */
const someToken = /[^-_ ][-_ ]token|[a-z]token$|^token[-_ ]?v?\d/i;
const clearToken = /^(?:access|refresh|id|session|sess|login|user|remember|security|auth|oauth|jwt|sso|bearer)/i;

/** Words for whose sign-in it is, or that there is one. */
const who =
  /(?:^|[^a-z])(?:user|usr|user_?name|user_?id|uid|uname|member|member_?id|account|acct|login|logged|logged[-_ ]?in|log_?on|signed[-_ ]?in|sign[-_ ]?in|sid|pass|passwd|remember|remember_?me|stay|keep)(?:$|[^a-z])|username|userid|login|logged[-_ ]?in|signed[-_ ]?in|remember/i;

/**
 * What the name of a cookie says, the surest first: `only-signed-in` a maker's own name; `proof` a word for what proves
 * who somebody is; `session` any server's session; `who` a word that a short or plain value may stand under.
 */
export type NameSays = 'only-signed-in' | 'proof' | 'session' | 'any-visitor' | 'token' | 'who' | 'other' | 'nothing';

/**
 * Reads the name of a cookie. Only makers' own names are sure; `other` is said where a word takes the sign-in back
 * ("guest", "callback", "state").
 */
export function whatNameSays(name: string): NameSays {
  if (onlySignedIn.some((shape) => shape.test(name))) return 'only-signed-in';
  if (railsSession.test(name)) return 'session';
  if (saysNothing(name)) return 'other';
  if (anyVisitor.test(name)) return 'any-visitor';
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  if (someToken.test(spaced) && !clearToken.test(lastPart(name))) return 'token';
  if (proof.test(spaced)) return 'proof';
  if (session.test(spaced)) return 'session';
  return who.test(spaced) ? 'who' : 'nothing';
}

/** Without the guard in front, and without the name of a program that ends in a dot. */
const lastPart = (name: string): string => name.replace(/^__(?:Host|Secure)-/, '').replace(/^.*\./, '');
