import { defineSite } from '../core/sites/define-site.ts';

/**
 * Visitors have the same cookies; `_auth` says 1 for somebody who is signed in and 0 for a visitor. Only whether it
 * says no is looked at, and that makes the row one that may be. No answer tells who is signed in.
 */
export const pinterest = defineSite({
  id: 'pinterest',
  name: 'Pinterest',
  group: 'social',
  registrableDomains: ['pinterest.com'],
  origins: ['https://www.pinterest.com'],
  parentOrigins: ['https://pinterest.com'],
  authCookies: [
    { name: '_auth', hosts: ['pinterest.com'] },
    { name: '_pinterest_sess', hosts: ['pinterest.com'] },
  ],
  visitorCookies: ['_pinterest_sess'],
  stateCookies: ['_auth'],
  companionCookies: ['__Secure-s_a'],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.pinterest.com/logout/',
      userMustConfirm: false,
      grade: 'B',
    },
  ],
  pages: { home: 'https://www.pinterest.com/' },
  evidence: [
    { fact: 'authCookies', grade: 'B', source: 'public code (several of 2026)', seenAt: '2026-10-08' },
    { fact: 'visitorCookies', grade: 'B', source: 'public code (several of 2026)', seenAt: '2026-10-08' },
    { fact: 'stateCookies', grade: 'B', source: 'public code (several of 2026)', seenAt: '2026-10-08' },
    { fact: 'companionCookies', grade: 'B', source: 'public code (several of 2026)', seenAt: '2026-10-08' },
    { fact: 'signOut', grade: 'B', source: 'public code (six scripts)', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'public code (six scripts, the host)', seenAt: '2026-10-08' },
  ],
});
