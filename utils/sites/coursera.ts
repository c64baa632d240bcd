import { defineSite } from '../core/sites/define-site.ts';

/**
 * An address that signs out has a single source: a guide. No answer tells who is signed in.
 */
export const coursera = defineSite({
  id: 'coursera',
  name: 'Coursera',
  group: 'school',
  registrableDomains: ['coursera.org'],
  origins: ['https://www.coursera.org'],
  parentOrigins: ['https://coursera.org'],
  authCookies: [{ name: 'CAUTH', hosts: ['coursera.org'] }],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://www.coursera.org/', guide: 'account-menu', grade: 'A' },
  ],
  pages: { home: 'https://www.coursera.org/' },
  evidence: [
    { fact: 'authCookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unverified',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (several, the host)', seenAt: '2026-10-08' },
  ],
});
