import { defineSite } from '../core/sites/define-site.ts';

/**
 * The sign-in is in web storage, so it shows only while its page is open. The keys of its servers are made before
 * anybody signs in: only `user_auth` says for sure that somebody is. There is no address that signs out. Removing the
 * storage does not end the session: Telegram lists it until it is ended under Devices.
 */
export const telegram = defineSite({
  id: 'telegram',
  name: 'Telegram',
  group: 'social',
  registrableDomains: ['telegram.org'],
  origins: ['https://web.telegram.org'],
  authCookies: [],
  visitorCookies: ['dc1_auth_key', 'dc2_auth_key', 'dc3_auth_key', 'dc4_auth_key', 'dc5_auth_key'],
  authStorage: [
    { area: 'local', key: 'user_auth', origin: 'https://web.telegram.org' },
    { area: 'local', key: 'dc1_auth_key', origin: 'https://web.telegram.org' },
    { area: 'local', key: 'dc2_auth_key', origin: 'https://web.telegram.org' },
    { area: 'local', key: 'dc3_auth_key', origin: 'https://web.telegram.org' },
    { area: 'local', key: 'dc4_auth_key', origin: 'https://web.telegram.org' },
    { area: 'local', key: 'dc5_auth_key', origin: 'https://web.telegram.org' },
  ],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://web.telegram.org/', guide: 'app-settings', grade: 'A' },
    { kind: 'guide', scope: 'everywhere', url: 'https://web.telegram.org/', guide: 'app-settings', grade: 'B' },
    { kind: 'guide', scope: 'other-devices', url: 'https://web.telegram.org/', guide: 'app-settings', grade: 'B' },
  ],
  pages: { home: 'https://web.telegram.org/' },
  evidence: [
    {
      fact: 'authStorage',
      grade: 'A',
      source: 'public code (ten; one audit found no cookie of it at all)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'visitorCookies',
      grade: 'A',
      source: "morethanwords/tweb: apiManager.ts (Telegram's own client)",
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; Settings, Devices: public code, B',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'A', source: 'public code (ten, the host)', seenAt: '2026-10-08' },
  ],
});
