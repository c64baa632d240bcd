/**
 * Words that take a sign-in back: what stands beside them is for visitors, for the moment of signing in, for a form, or
 * a setting. Such a cookie counts for less, never for nothing: a site may call its sign-in as it likes.
 */
const takesBack =
  /(?:guest|unauth|dont_|restart|anon|visitor|csrf|xsrf|callback|redirect|return|state|nonce|pkce|verifier|challenge|cart|basket|tracking|consent|hint|pref|settings|theme|lang|locale|country|currency|notice|banner|promo|dismiss|seen|popup|experiment|variant|bucket|analytics|segment|attribution|referr?er|utm|campaign|balanc|sticky|affinity|route|antiforgery|verification|device|browser|push|first_?visit|last_?(?:visit|login|user)|landing|expir|created|warn|e?mail|known|chooser|keep_?alive|pre_?auth|auth_session|oauth_?(?:state|request)|flow|interaction|trust|(?:^|_)log_)/i;

/** Whether a word in the name says that the cookie is something else than a sign-in. */
export function saysNothing(name: string): boolean {
  return takesBack.test(name);
}
