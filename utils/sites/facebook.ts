import { defineSite } from '../core/sites/define-site.ts';

/**
 * The sign-out is a form of the account menu with a token of its own, and an address alone does not do it: a guide.
 * `c_user` may stay after the session is dead, so it proves nothing. How long a sign-in lasts is said in two ways. The
 * sign-out may end Messenger and what else Meta signs in by it, so it has to be said.
 */
export const facebook = defineSite({
  id: 'facebook',
  name: 'Facebook',
  group: 'social',
  registrableDomains: ['facebook.com'],
  origins: ['https://www.facebook.com', 'https://accountscenter.facebook.com'],
  parentOrigins: ['https://facebook.com'],
  authCookies: [{ name: 'xs', hosts: ['facebook.com'] }],
  companionCookies: ['c_user', 'presence'],
  mayEndAllAccounts: true,
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://www.facebook.com/', guide: 'account-menu', grade: 'A' },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://accountscenter.facebook.com/password_and_security',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://accountscenter.facebook.com/password_and_security',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  leftoverCookies: ['datr', 'fr', 'sb'],
  pages: {
    home: 'https://www.facebook.com/',
    login: 'https://www.facebook.com/login/',
    sessions: 'https://accountscenter.facebook.com/password_and_security',
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'jkwakman/Open-Cookie-Database; muthuishere/chromium: facebook.com.json',
      seenAt: '2026-09-12',
    },
    {
      fact: 'companionCookies',
      grade: 'B',
      source: 'muthuishere/chromium: facebook.com.json; buzzpost.co.il (presence)',
      seenAt: '2026-01-21',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; "Where you are logged in": public code (three), B',
      seenAt: '2026-10-08',
    },
    {
      fact: 'leftoverCookies',
      grade: 'B',
      source: 'jkwakman/Open-Cookie-Database; buzzpost.co.il',
      seenAt: '2026-01-21',
    },
    { fact: 'pages', grade: 'A', source: 'muthuishere/chromium: facebook.com.json; public code', seenAt: '2026-09-12' },
  ],
});
