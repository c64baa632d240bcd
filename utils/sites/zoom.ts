import { defineSite } from '../core/sites/define-site.ts';

/**
 * Work accounts have hosts of their own and may be signed in again by their organisation. Zoom gives `_zm_ssid` to
 * visitors too, so it says only that somebody may be signed in. No answer tells who is signed in.
 */
export const zoom = defineSite({
  id: 'zoom',
  name: 'Zoom',
  group: 'work',
  registrableDomains: ['zoom.us'],
  origins: ['https://zoom.us'],
  authCookies: [
    { name: '_zm_ssid', hosts: ['zoom.us'] },
    { name: 'zm_aid', hosts: ['zoom.us'] },
    { name: 'zm_haid', hosts: ['zoom.us'] },
  ],
  visitorCookies: ['_zm_ssid'],
  companionCookies: ['_zm_page_auth', 'cred'],
  signOut: [
    { kind: 'navigate', scope: 'this-browser', url: 'https://zoom.us/logout', userMustConfirm: false, grade: 'B' },
    { kind: 'guide', scope: 'everywhere', url: 'https://zoom.us/profile', guide: 'account-menu', grade: 'B' },
  ],
  pages: { home: 'https://zoom.us/', account: 'https://zoom.us/profile' },
  evidence: [
    { fact: 'authCookies', grade: 'B', source: 'public code (several; one measured capture)', seenAt: '2026-10-08' },
    {
      fact: 'visitorCookies',
      grade: 'B',
      source: 'requests of programs that signed in nowhere carry it (public code, five captures)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'companionCookies',
      grade: 'B',
      source: 'public code (several; one measured capture)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'public code (ten; four apps change the account by it)',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code', seenAt: '2026-10-08' },
  ],
});
