import { defineSite } from '../core/sites/define-site.ts';

/**
 * The profiles, groups and the market of Steam: a host with its own sign-in and its own sign-out beside the shop's.
 * No answer tells who is signed in.
 */
export const steamCommunity = defineSite({
  id: 'steam-community',
  name: 'Steam Community',
  group: 'games',
  registrableDomains: ['steamcommunity.com'],
  origins: ['https://steamcommunity.com'],
  authCookies: [{ name: 'steamLoginSecure', hosts: ['steamcommunity.com'] }],
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://steamcommunity.com/login/logout/',
      contentType: 'application/x-www-form-urlencoded',
      csrf: { from: 'cookie', cookie: 'sessionid', send: { as: 'form-field', name: 'sessionid' } },
      grade: 'A',
    },
  ],
  related: ['steam'],
  pages: { home: 'https://steamcommunity.com/' },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'public code (many)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'A',
      source: "Steam's own page script (two saved copies); public code (eight clients)",
      seenAt: '2026-10-08',
    },
    {
      fact: 'related',
      grade: 'A',
      source: 'public code (many): each host has a cookie of its own',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code', seenAt: '2026-10-08' },
  ],
});
