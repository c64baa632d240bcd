import { defineSite } from '../core/sites/define-site.ts';

/**
 * Its requests are signed by the page's own scripts: none can be written down here. Lifetime and sign-out are unknown.
 */
export const poe = defineSite({
  id: 'poe',
  name: 'Poe',
  alsoCalled: ['Quora'],
  group: 'assistants',
  registrableDomains: ['poe.com'],
  origins: ['https://poe.com'],
  // The site needs both.
  authCookies: [
    { name: 'p-b', hosts: ['poe.com'] },
    { name: 'p-lat', hosts: ['poe.com'] },
  ],
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://poe.com/', guide: 'account-menu', grade: 'A' }],
  pages: { home: 'https://poe.com/' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'snowby666/poe-api-wrapper and many older clients',
      seenAt: '2025-08-01',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unknown',
      seenAt: '2026-10-08',
    },
    {
      fact: 'pages',
      grade: 'A',
      source: 'snowby666/poe-api-wrapper and many older clients (the host)',
      seenAt: '2025-08-01',
    },
  ],
});
