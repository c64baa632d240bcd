import type { SiteDefinition } from '../core/sites/site.ts';

/**
 * A sign-in lives in web storage, which is not read; the cookie `__Host-copilot-anon` marks an anonymous visitor. Whether a
 * Microsoft account's own sign-out ends it is unknown, so microsoft.com and login.live.com stay out.
 */
export const copilot = {
  id: 'copilot',
  name: 'Copilot',
  registrableDomains: ['microsoft.com'],
  origins: ['https://copilot.microsoft.com'],
  parentOrigins: [],
  access: 'optional',
  authCookies: [],
  companionCookies: [],
  lifetime: { kind: 'unknown' },
  probe: null,
  replaySafe: false,
  mayEndAllAccounts: false,
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://copilot.microsoft.com/', guide: 'account-menu', grade: 'A' },
  ],
  sessionList: null,
  waysIn: [],
  trustedDeviceCookies: [],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  pages: {
    home: 'https://copilot.microsoft.com/',
    login: null,
    account: null,
    sessions: null,
    help: null,
    status: null,
    password: null,
    tokens: null,
  },
  statusApi: null,
  evidence: [
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unknown',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'xtekky/gpt4free: Copilot.py (the host)', seenAt: '2026-08-01' },
  ],
} as const satisfies SiteDefinition;
