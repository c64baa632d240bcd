import { toNormal } from './words/normal-text.ts';

/** Words of addresses that sign out, of many makers. Between two words stands a mark, or nothing. */
const SIGN_OUT =
  'log[-_ ]?out|sign[-_ ]?out|log[-_ ]?off|sign[-_ ]?off|user[-_ ]?logout|end[-_ ]?session|(?:sessions?|login)[-_/ ](?:destroy|delete|end|logout)|' +
  'de[-_ ]?log|abmelden|ausloggen|uitloggen|afmelden|log[-_ ]?ud|logg[-_ ]?ut|logga[-_ ]?ut|kirjaudu[-_ ]?ulos|deconnexion|se[-_ ]?deconnecter|' +
  'cerrar[-_ ]?sesion|tancar[-_ ]?sessio|terminar[-_ ]?sessao|disconnetti|esci|sair|wyloguj|odhlasit|odhlasenie|odjava|kijelentkezes|deconectare|' +
  'cikis|vyhod|vyiti|dang[-_ ]?xuat|keluar';

const address = new RegExp(
  `(?<![a-z0-9])(?:do|user|auth|account|oauth2?|oidc|saml2?)?[-_]?(?:${SIGN_OUT})(?![a-z0-9])`,
);
/** A page about signing out, or the page after it. */
const about = new RegExp(
  [
    'logged[-_ ]?out|signed[-_ ]?out|(?:out|off)[-_/ ]?(?:success|complete|done|page|help|settings)(?![a-z])',
    '^/(?:help|support|faq)/',
  ].join('|'),
);
/** Below these parts of a path, a word that also means leaving a course or a list means signing out. */
const OF_ACCOUNT =
  'users?|auth|accounts?|konto|ucet|racun|benutzer|gebruiker|profile?|login|sessions?|sso|oauth2?|oidc|saml2?|[a-z]{2}|[^/]+\\.[a-z0-9]+';
/** Ends an account, a part in a course or a list, or more than this browser's session. */
const more = new RegExp(
  [
    '(?:out|off)[-_/ ]?(?:all|everywhere|others?)(?![a-z])|(?:all|other)[-_ ]?(?:devices|sessions)|deactivat',
    '(?:delete|close|remove|cancel|erase)[-_/ ]?(?:my[-_/ ]?)?(?:account|user|profile|data)',
    // One of many: who looks after a site signs out others by it.
    `(?:users|members|sessions|devices|clients|people)/[^/]+/(?:${SIGN_OUT})`,
    '(?:account|user|profile)s?[-_/ ](?:delete|close|remove|cancel|erase|deletion)',
    `^/(?:.*/)?(?!(?:${OF_ACCOUNT})/)[^/]+/(?:abmelden|afmelden|odhlasit|odhlasenie|odjava)(?![a-z0-9])`,
  ].join('|'),
);

/** A loose pattern: what it does not match in lower case says nothing of signing out by its address, id or class. */
export const likelyAddress: string = SIGN_OUT;

/**
 * Whether an address, an id, a class word or a test id says that it signs out of this browser, such as
 * `/users/sign_out`, `action=logout` or `btnLogout`.
 */
export function saysSignOutByAddress(text: string): boolean {
  const plain = toNormal(decode(text).replace(/([a-z0-9])([A-Z])/g, '$1-$2'));
  return address.test(plain) && !about.test(plain) && !more.test(plain);
}

/** Whether an address or a word of the page's code says that it ends an account, or more sessions than this one. */
export function endsMoreByAddress(text: string): boolean {
  return more.test(toNormal(decode(text).replace(/([a-z0-9])([A-Z])/g, '$1-$2')));
}

/** A path as people write it. One that is wrongly coded stays as it is. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
