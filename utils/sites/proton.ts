import { defineSite } from '../core/sites/define-site.ts';

/**
 * The names of its cookies end with the account's number, so whatever looks like a sign-in counts. A request to sign
 * out is not known. Other programs stay signed in until they are ended in the list.
 */
export const proton = defineSite({
  id: 'proton',
  name: 'Proton',
  alsoCalled: ['ProtonMail'],
  group: 'mail',
  registrableDomains: ['proton.me'],
  origins: ['https://account.proton.me', 'https://mail.proton.me'],
  parentOrigins: ['https://proton.me'],
  authCookies: [{ name: '*', match: 'likely', hosts: ['proton.me', 'account.proton.me', 'mail.proton.me'] }],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://account.proton.me/', guide: 'account-menu', grade: 'A' },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://account.proton.me/u/0/mail/security',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://account.proton.me/u/0/mail/security',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  pages: { home: 'https://account.proton.me/', sessions: 'https://account.proton.me/u/0/mail/security' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'B',
      source: 'public code (five): AUTH-<uid> and REFRESH-<uid> on the host of the app',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; list of sessions: public code (four), B',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (four; an audited table of 2026)', seenAt: '2026-10-08' },
  ],
});
