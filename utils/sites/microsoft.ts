import { defineSite } from '../core/sites/define-site.ts';

/**
 * The account of a person, which signs in at Outlook, Xbox and Office on the web too. Which of them go with its sign-
 * out is not known for sure, so it has to be said. `MSPAuth` may hold the word "Disabled", so it decides nothing.
 * Outlook has a sign-out of its own, which comes before the account's.
 */
export const microsoft = defineSite({
  id: 'microsoft',
  name: 'Microsoft',
  alsoCalled: ['Hotmail', 'MSN'],
  group: 'mail',
  registrableDomains: ['microsoft.com', 'live.com'],
  origins: ['https://account.microsoft.com', 'https://login.live.com', 'https://outlook.live.com'],
  authCookies: [
    { name: '__Host-MSAAUTHP', hosts: ['login.live.com'] },
    { name: '__Host-MSAAUTH', hosts: ['login.live.com'] },
  ],
  companionCookies: ['MSPAuth', 'MSPProf', 'PPLState'],
  mayEndAllAccounts: true,
  alsoEnds: ['Outlook'],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://outlook.live.com/owa/logoff.owa',
      userMustConfirm: false,
      withNext: true,
      grade: 'B',
    },
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://login.live.com/logout.srf',
      userMustConfirm: false,
      grade: 'B',
    },
    { kind: 'guide', scope: 'everywhere', url: 'https://account.microsoft.com/', guide: 'account-page', grade: 'B' },
  ],
  words: { paths: [], livesOn: 'xboxStays' },
  pages: {
    home: 'https://account.microsoft.com/',
    login: 'https://login.live.com/',
    account: 'https://account.microsoft.com/',
    sessions: 'https://account.microsoft.com/devices',
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'B',
      source: 'public code (many clients take their absence for signed out)',
      seenAt: '2026-10-08',
    },
    { fact: 'companionCookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'bharathvaj-ganesan/vacate; Outlook: eight scripts; everywhere: Microsoft Support 58da4a74',
      seenAt: '2026-10-08',
    },
    { fact: 'alsoEnds', grade: 'B', source: 'its own sign-out is visited first (eight scripts)', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
