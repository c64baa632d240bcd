import { defineSite } from '../core/sites/define-site.ts';

/**
 * No cookie's name is known well enough, and whether the address that its page links to signs out without a question
 * is not known: a guide.
 */
export const ebay = defineSite({
  id: 'ebay',
  name: 'eBay',
  group: 'shops',
  registrableDomains: ['ebay.com'],
  origins: ['https://www.ebay.com'],
  authCookies: [],
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://www.ebay.com/', guide: 'account-menu', grade: 'A' }],
  pages: { home: 'https://www.ebay.com/' },
  evidence: [
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; the address that its page links to is unverified',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'C', source: 'public code (the host)', seenAt: '2026-10-08' },
  ],
});
