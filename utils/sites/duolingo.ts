import { defineSite } from '../core/sites/define-site.ts';

/**
 * The site's own menu linked the address. What its answer is today is not known, and no answer tells who is signed
 * in.
 */
export const duolingo = defineSite({
  id: 'duolingo',
  name: 'Duolingo',
  group: 'school',
  registrableDomains: ['duolingo.com'],
  origins: ['https://www.duolingo.com'],
  parentOrigins: ['https://duolingo.com'],
  authCookies: [{ name: 'jwt_token', hosts: ['duolingo.com'] }],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.duolingo.com/logout',
      userMustConfirm: false,
      grade: 'B',
    },
  ],
  pages: { home: 'https://www.duolingo.com/' },
  evidence: [
    { fact: 'authCookies', grade: 'B', source: 'public code (eight)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'a saved page of the site; public code (several, old)',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (several, the host)', seenAt: '2026-10-08' },
  ],
});
