import { defineSite } from '../core/sites/define-site.ts';

/**
 * Visiting the address makes both cookies expire, and asks nothing: measured. No answer tells who is signed in.
 */
export const spotify = defineSite({
  id: 'spotify',
  name: 'Spotify',
  group: 'video-and-music',
  registrableDomains: ['spotify.com'],
  origins: ['https://open.spotify.com', 'https://accounts.spotify.com', 'https://www.spotify.com'],
  parentOrigins: ['https://spotify.com'],
  authCookies: [
    { name: 'sp_dc', hosts: ['spotify.com'] },
    { name: 'sp_key', hosts: ['spotify.com'] },
  ],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://accounts.spotify.com/logout',
      userMustConfirm: false,
      grade: 'A',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://www.spotify.com/account/overview/',
      guide: 'account-page',
      grade: 'B',
    },
  ],
  pages: { home: 'https://open.spotify.com/', account: 'https://www.spotify.com/account/' },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'measured (public code); many clients', seenAt: '2026-09-24' },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'measured (public code); bharathvaj-ganesan/vacate; public code (ten)',
      seenAt: '2026-09-24',
    },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
