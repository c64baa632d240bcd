import { defineSite } from '../core/sites/define-site.ts';

/**
 * One catalogue names a cookie of one letter; that is too little, so whatever looks like a sign-in counts. Whether
 * today's page asks is not known. No answer tells who is signed in.
 */
export const dropbox = defineSite({
  id: 'dropbox',
  name: 'Dropbox',
  group: 'work',
  registrableDomains: ['dropbox.com'],
  origins: ['https://www.dropbox.com'],
  parentOrigins: ['https://dropbox.com'],
  authCookies: [{ name: '*', match: 'likely', hosts: ['dropbox.com', 'www.dropbox.com'] }],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.dropbox.com/logout',
      userMustConfirm: false,
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://www.dropbox.com/account/security',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://www.dropbox.com/account/security',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  pages: { home: 'https://www.dropbox.com/', sessions: 'https://www.dropbox.com/account/security' },
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
      source: "public code (ten, several inside an app's own sign-out)",
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code', seenAt: '2026-10-08' },
  ],
});
