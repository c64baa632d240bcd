import { defineSite } from '../core/sites/define-site.ts';

/**
 * No cookie's name is known, so whatever looks like a sign-in counts. No answer tells who is signed in.
 */
export const canva = defineSite({
  id: 'canva',
  name: 'Canva',
  group: 'work',
  registrableDomains: ['canva.com'],
  origins: ['https://www.canva.com'],
  parentOrigins: ['https://canva.com'],
  authCookies: [{ name: '*', match: 'likely', hosts: ['canva.com', 'www.canva.com'] }],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.canva.com/logout',
      userMustConfirm: false,
      grade: 'B',
    },
  ],
  pages: { home: 'https://www.canva.com/' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'C',
      source: 'no cookie is known by name: each that looks like a sign-in counts as one',
      seenAt: '2026-10-08',
    },
    { fact: 'signOut', grade: 'B', source: 'public code (two scripts; block lists)', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'public code (two scripts, the host)', seenAt: '2026-10-08' },
  ],
});
