import { defineSite } from '../core/sites/define-site.ts';

/**
 * The shop and the community (profiles, groups, the market) each have a sign-in of their own, and each its own
 * sign-out: both are asked. A plain visit no longer signs out. No answer tells who is signed in.
 */
export const steam = defineSite({
  id: 'steam',
  name: 'Steam',
  group: 'games',
  registrableDomains: ['steampowered.com', 'steamcommunity.com'],
  origins: ['https://store.steampowered.com', 'https://steamcommunity.com'],
  authCookies: [{ name: 'steamLoginSecure', hosts: ['store.steampowered.com', 'steamcommunity.com'] }],
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://store.steampowered.com/logout/',
      contentType: 'application/x-www-form-urlencoded',
      csrf: { from: 'cookie', cookie: 'sessionid', send: { as: 'form-field', name: 'sessionid' } },
      withNext: true,
      grade: 'A',
    },
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://steamcommunity.com/login/logout/',
      contentType: 'application/x-www-form-urlencoded',
      csrf: { from: 'cookie', cookie: 'sessionid', send: { as: 'form-field', name: 'sessionid' } },
      grade: 'A',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://store.steampowered.com/account/authorizeddevices',
      guide: 'devices-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://store.steampowered.com/account/authorizeddevices',
      guide: 'devices-page',
      grade: 'B',
    },
  ],
  pages: {
    home: 'https://store.steampowered.com/',
    sessions: 'https://store.steampowered.com/account/authorizeddevices',
  },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'public code (many)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'A',
      source: "Steam's own page script (two saved copies); public code (eight clients)",
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code', seenAt: '2026-10-08' },
  ],
});
