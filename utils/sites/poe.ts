import type { SiteDefinition } from '../core/sites/site.ts';

/** Its requests are signed by the page's own scripts: none can be written down here. Lifetime and sign-out are unknown. */
export const poe = {
  id: 'poe',
  name: 'Poe',
  registrableDomains: ['poe.com'],
  origins: ['https://poe.com'],
  parentOrigins: [],
  access: 'optional',
  // A client needs both.
  authCookies: [
    { name: 'p-b', match: 'exact', hosts: ['poe.com'] },
    { name: 'p-lat', match: 'exact', hosts: ['poe.com'] },
  ],
  companionCookies: [],
  lifetime: { kind: 'unknown' },
  probe: null,
  replaySafe: false,
  mayEndAllAccounts: false,
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://poe.com/', guide: 'account-menu', grade: 'A' }],
  sessionList: null,
  waysIn: [],
  trustedDeviceCookies: [],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  pages: {
    home: 'https://poe.com/',
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
      fact: 'authCookies',
      grade: 'A',
      source: 'snowby666/poe-api-wrapper and many older clients',
      seenAt: '2025-08-01',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unknown',
      seenAt: '2026-10-08',
    },
    {
      fact: 'pages',
      grade: 'A',
      source: 'snowby666/poe-api-wrapper and many older clients (the host)',
      seenAt: '2025-08-01',
    },
  ],
} as const satisfies SiteDefinition;
