import { defineSite } from '../core/sites/define-site.ts';

/**
 * One sign-in for the wikis in all languages, in cookies of their common parent; the English one is asked. Its
 * software answers with the account's name, or says `anon`. Whether an old sign-in may be tried again is not known.
 */
export const wikipedia = defineSite({
  id: 'wikipedia',
  name: 'Wikipedia',
  group: 'school',
  registrableDomains: ['wikipedia.org'],
  origins: [
    'https://en.wikipedia.org',
    'https://de.wikipedia.org',
    'https://es.wikipedia.org',
    'https://fr.wikipedia.org',
    'https://ja.wikipedia.org',
  ],
  parentOrigins: ['https://wikipedia.org'],
  authCookies: [
    { name: 'centralauth_Token', hosts: ['wikipedia.org'] },
    { name: 'centralauth_Session', hosts: ['wikipedia.org'] },
    { name: 'enwikiToken', hosts: ['en.wikipedia.org'] },
  ],
  companionCookies: ['centralauth_User', 'enwikiSession', 'enwikiUserID', 'enwikiUserName'],
  probe: {
    url: 'https://en.wikipedia.org/w/api.php?action=query&meta=userinfo&format=json&formatversion=2',
    judges: ['centralauth_Token', 'centralauth_Session', 'enwikiToken'],
    signedIn: [
      {
        status: [200],
        json: [
          { path: 'query.userinfo', is: 'object', lacks: 'anon' },
          { path: 'query.userinfo.name', is: 'text' },
        ],
      },
    ],
    signedOut: [{ status: [200], json: [{ path: 'query.userinfo.anon', is: 'true', keys: ['id', 'name', 'anon'] }] }],
    grade: 'B',
  },
  accountName: { paths: ['query.userinfo.name'], grade: 'B' },
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://en.wikipedia.org/w/api.php',
      body: 'action=logout&format=json&formatversion=2',
      contentType: 'application/x-www-form-urlencoded',
      csrf: {
        from: 'endpoint',
        url: 'https://en.wikipedia.org/w/api.php?action=query&meta=tokens&format=json&formatversion=2',
        path: 'query.tokens.csrftoken',
        send: { as: 'form-field', name: 'token' },
      },
      grade: 'A',
    },
    {
      kind: 'http',
      scope: 'everywhere',
      method: 'POST',
      url: 'https://en.wikipedia.org/w/api.php',
      body: 'action=logout&global=1&format=json&formatversion=2',
      contentType: 'application/x-www-form-urlencoded',
      csrf: {
        from: 'endpoint',
        url: 'https://en.wikipedia.org/w/api.php?action=query&meta=tokens&format=json&formatversion=2',
        path: 'query.tokens.csrftoken',
        send: { as: 'form-field', name: 'token' },
      },
      grade: 'B',
    },
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://en.wikipedia.org/w/index.php?title=Special:UserLogout',
      userMustConfirm: true,
      grade: 'A',
    },
  ],
  pages: { home: 'https://en.wikipedia.org/' },
  evidence: [
    { fact: 'authCookies', grade: 'B', source: 'public code (ten)', seenAt: '2026-10-08' },
    { fact: 'companionCookies', grade: 'B', source: 'public code (ten)', seenAt: '2026-10-08' },
    {
      fact: 'probe',
      grade: 'B',
      source: 'clients for both answers (public code, ten); the second form: an answer of the site itself',
      seenAt: '2026-10-08',
    },
    {
      fact: 'accountName',
      grade: 'B',
      source: 'mediawiki.org API:Userinfo; clients (public code, ten)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'wikimedia/mediawiki: SpecialUserLogout.php, ApiLogout.php; mediawiki.org API:Logout',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'A', source: 'wikimedia/mediawiki-api-demos: logout.py (the host)', seenAt: '2026-10-08' },
  ],
});
