import { defineSite } from '../core/sites/define-site.ts';

/**
 * A sign-in is a token in web storage, which is not read; using it from outside the client may break Discord's rules.
 * Its documented requests for sign-out and devices all need that token: a guide.
 */
export const discord = defineSite({
  id: 'discord',
  name: 'Discord',
  group: 'social',
  registrableDomains: ['discord.com'],
  origins: ['https://discord.com'],
  authCookies: [],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://discord.com/', guide: 'account-menu', grade: 'A' },
    // Settings, Devices, inside the app; a second factor is asked for.
    { kind: 'guide', scope: 'other-devices', url: 'https://discord.com/', guide: 'app-settings', grade: 'B' },
  ],
  pages: { home: 'https://discord.com/', status: 'https://discordstatus.com/' },
  evidence: [
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; Settings, Devices: public code (several), B',
      seenAt: '2026-07-01',
    },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
