import { defineSite } from '../core/sites/define-site.ts';

/**
 * No answer tells who is signed in. The address of the page that signs out of all devices is known, but its button
 * has a single source. `nfvdid` marks the device.
 */
export const netflix = defineSite({
  id: 'netflix',
  name: 'Netflix',
  group: 'video-and-music',
  registrableDomains: ['netflix.com'],
  origins: ['https://www.netflix.com'],
  parentOrigins: ['https://netflix.com'],
  authCookies: [{ name: 'NetflixId', hosts: ['netflix.com'] }],
  companionCookies: ['SecureNetflixId'],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.netflix.com/SignOut',
      userMustConfirm: false,
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://www.netflix.com/account/security',
      guide: 'account-menu',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://www.netflix.com/ManageDevices',
      guide: 'devices-page',
      grade: 'B',
    },
  ],
  leftoverCookies: ['nfvdid'],
  pages: {
    home: 'https://www.netflix.com/',
    login: 'https://www.netflix.com/login',
    account: 'https://www.netflix.com/account/security',
    sessions: 'https://www.netflix.com/ManageDevices',
  },
  evidence: [
    { fact: 'authCookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    { fact: 'companionCookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'public code (ten, a test of ChromeOS among them); bharathvaj-ganesan/vacate',
      seenAt: '2026-10-08',
    },
    { fact: 'leftoverCookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
