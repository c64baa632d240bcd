import { defineSite } from '../core/sites/define-site.ts';

/**
 * Its sign-out needs a token of the account, which only its own page has: a guide. No cookie's name is known. A
 * WordPress on another host is a site of its own.
 */
export const wordpressCom = defineSite({
  id: 'wordpress-com',
  name: 'WordPress.com',
  group: 'work',
  registrableDomains: ['wordpress.com'],
  origins: ['https://wordpress.com'],
  authCookies: [],
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://wordpress.com/', guide: 'account-menu', grade: 'A' }],
  pages: { home: 'https://wordpress.com/' },
  evidence: [
    {
      fact: 'signOut',
      grade: 'A',
      source: "the site itself, at its front door; its own client sends the account's token",
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'A', source: "the company's own web client (public code)", seenAt: '2026-10-08' },
  ],
});
