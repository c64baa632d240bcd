import { defineSite } from '../core/sites/define-site.ts';

/**
 * Its page signs out by a request of its own; visiting an address has only old sources: a guide. No answer tells who
 * is signed in.
 */
export const twitch = defineSite({
  id: 'twitch',
  name: 'Twitch',
  group: 'video-and-music',
  registrableDomains: ['twitch.tv'],
  origins: ['https://www.twitch.tv'],
  parentOrigins: ['https://twitch.tv'],
  authCookies: [{ name: 'auth-token', hosts: ['twitch.tv'] }],
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://www.twitch.tv/', guide: 'account-menu', grade: 'A' }],
  pages: { home: 'https://www.twitch.tv/', account: 'https://www.twitch.tv/settings/security' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'B',
      source: 'jkwakman/Open-Cookie-Database; a cookie catalogue (public code)',
      seenAt: '2026-01-21',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; visiting /logout is unverified',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (two)', seenAt: '2026-10-08' },
  ],
});
