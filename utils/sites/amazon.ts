import { defineSite } from '../core/sites/define-site.ts';

/**
 * The shop at amazon.com. The names of the cookies in other countries are not known, so those shops stay out. The
 * browser is remembered for the second step of a sign-in, and visitors carry the other cookies too. No answer tells
 * who is signed in.
 */
export const amazon = defineSite({
  id: 'amazon',
  name: 'Amazon',
  group: 'shops',
  registrableDomains: ['amazon.com'],
  origins: ['https://www.amazon.com'],
  parentOrigins: ['https://amazon.com'],
  authCookies: [
    { name: 'at-main', hosts: ['amazon.com'] },
    { name: 'sess-at-main', hosts: ['amazon.com'] },
  ],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.amazon.com/gp/flex/sign-out.html',
      userMustConfirm: false,
      grade: 'B',
    },
  ],
  leftoverCookies: ['session-id', 'session-token', 'ubid-main', 'x-main'],
  pages: { home: 'https://www.amazon.com/' },
  evidence: [
    { fact: 'authCookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'B',
      source: "public code (ten, one a saved page of Amazon's own); bharathvaj-ganesan/vacate",
      seenAt: '2026-10-08',
    },
    {
      fact: 'leftoverCookies',
      grade: 'B',
      source: 'public code (several): visitors carry them too',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (ten, the host)', seenAt: '2026-10-08' },
  ],
});
