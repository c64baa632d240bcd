import { defineSite } from '../core/sites/define-site.ts';

/**
 * The account's cookies stand on google.com and rotate within minutes, or are bound to the device: nothing is ever
 * tried again, and only the long-lived one counts, beside the one that YouTube keeps itself. google.com is among the
 * origins because Chromium hides its cookies otherwise. The sign-out may end every Google account of the browser: not
 * known for sure, so it has to be said. Gmail, Classroom and YouTube are this same sign-in: none of them can be signed
 * out alone.
 */
export const google = defineSite({
  id: 'google',
  name: 'Google',
  group: 'mail',
  registrableDomains: ['google.com', 'youtube.com'],
  origins: [
    'https://myaccount.google.com',
    'https://accounts.google.com',
    'https://gemini.google.com',
    'https://mail.google.com',
    'https://classroom.google.com',
    'https://www.youtube.com',
  ],
  parentOrigins: ['https://google.com', 'https://youtube.com'],
  authCookies: [
    { name: '__Secure-1PSID', hosts: ['google.com'] },
    { name: 'LOGIN_INFO', hosts: ['youtube.com'] },
  ],
  companionCookies: ['SIDCC', 'SIDRTS', '__Secure-1PSIDCC', '__Secure-1PSIDTS', '__Secure-3PSIDCC'],
  mayEndAllAccounts: true,
  alsoEnds: ['Gmail', 'YouTube', 'Classroom'],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://accounts.google.com/Logout',
      userMustConfirm: false,
      grade: 'A',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://myaccount.google.com/device-activity',
      guide: 'devices-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://myaccount.google.com/device-activity',
      guide: 'devices-page',
      grade: 'B',
    },
  ],
  pages: {
    home: 'https://myaccount.google.com/',
    account: 'https://myaccount.google.com/',
    sessions: 'https://myaccount.google.com/device-activity',
    password: 'https://myaccount.google.com/signinoptions/password',
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'HanaokaYuzu/Gemini-API; zexadev/gemini-web2api-go#6; LOGIN_INFO: muthuishere/chromium, tried, B',
      seenAt: '2026-08-27',
    },
    {
      fact: 'companionCookies',
      grade: 'A',
      source: 'HanaokaYuzu/Gemini-API; zexadev/gemini-web2api-go#6 (rotation measured)',
      seenAt: '2026-08-27',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'public code (several); feross/TheAnnoyingSite.com; blog.basildsouza.com',
      seenAt: '2026-10-08',
    },
    {
      fact: 'alsoEnds',
      grade: 'B',
      source: 'muthuishere/chromium: youtube.com.json; Gmail and Classroom have no session of their own',
      seenAt: '2026-09-12',
    },
    {
      fact: 'pages',
      grade: 'B',
      source: 'public code, checked to resolve; muthuishere/chromium',
      seenAt: '2026-10-08',
    },
  ],
});
