import { defineSite } from '../core/sites/define-site.ts';

/**
 * Which of its cookies is the sign-in is not known: a catalogue names three, and says of none that it is. The page
 * asks before it signs out. The page of recent activity is known; what can be ended there is not.
 */
export const yahoo = defineSite({
  id: 'yahoo',
  name: 'Yahoo',
  group: 'mail',
  registrableDomains: ['yahoo.com'],
  origins: ['https://mail.yahoo.com', 'https://login.yahoo.com'],
  parentOrigins: ['https://yahoo.com'],
  authCookies: [{ name: '*', match: 'likely', hosts: ['yahoo.com', 'login.yahoo.com', 'mail.yahoo.com'] }],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://login.yahoo.com/account/logout',
      userMustConfirm: true,
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://login.yahoo.com/account/activity',
      guide: 'account-menu',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://login.yahoo.com/account/activity',
      guide: 'account-menu',
      grade: 'B',
    },
  ],
  pages: { home: 'https://mail.yahoo.com/', sessions: 'https://login.yahoo.com/account/activity' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'C',
      source: 'no cookie is known by name: each that looks like a sign-in counts as one',
      seenAt: '2026-10-08',
    },
    { fact: 'signOut', grade: 'B', source: 'public code (three scripts press its button)', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
