import { defineSite } from '../core/sites/define-site.ts';

/**
 * Which of its cookies is the sign-in is not known, so whatever looks like one counts. PayPal ends idle sessions by
 * itself. No answer tells who is signed in.
 */
export const paypal = defineSite({
  id: 'paypal',
  name: 'PayPal',
  group: 'shops',
  registrableDomains: ['paypal.com'],
  origins: ['https://www.paypal.com'],
  parentOrigins: ['https://paypal.com'],
  authCookies: [{ name: '*', match: 'likely', hosts: ['paypal.com', 'www.paypal.com'] }],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.paypal.com/signout',
      userMustConfirm: false,
      grade: 'B',
    },
  ],
  pages: { home: 'https://www.paypal.com/', account: 'https://www.paypal.com/myaccount/security' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'C',
      source: 'no cookie is known by name: each that looks like a sign-in counts as one',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'B',
      source: "public code (ten, one a saved header of PayPal's own)",
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (two)', seenAt: '2026-10-08' },
  ],
});
