import { defineSite } from '../core/sites/define-site.ts';

/**
 * One session under several names. No answer tells who is signed in. `ttwid`, `msToken` and `odin_tt` are carried by
 * visitors too. Devices are listed in the app alone.
 */
export const tiktok = defineSite({
  id: 'tiktok',
  name: 'TikTok',
  group: 'social',
  registrableDomains: ['tiktok.com'],
  origins: ['https://www.tiktok.com'],
  parentOrigins: ['https://tiktok.com'],
  authCookies: [
    { name: 'sessionid', hosts: ['tiktok.com', 'www.tiktok.com'] },
    { name: 'sid_tt', hosts: ['tiktok.com', 'www.tiktok.com'] },
  ],
  companionCookies: ['sessionid_ss', 'sid_guard', 'uid_tt'],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.tiktok.com/logout',
      userMustConfirm: false,
      grade: 'B',
    },
    { kind: 'guide', scope: 'other-devices', url: 'https://www.tiktok.com/', guide: 'app-settings', grade: 'B' },
  ],
  leftoverCookies: ['msToken', 'odin_tt', 'ttwid'],
  pages: { home: 'https://www.tiktok.com/' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'B',
      source: 'public code (several, most of them for the sister site)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'companionCookies',
      grade: 'B',
      source: 'public code (several, most of them for the sister site)',
      seenAt: '2026-10-08',
    },
    { fact: 'signOut', grade: 'B', source: 'public code (ten; four sign in again after it)', seenAt: '2026-10-08' },
    {
      fact: 'leftoverCookies',
      grade: 'B',
      source: 'public code (several): visitors carry them too',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (ten, the host)', seenAt: '2026-10-08' },
  ],
});
