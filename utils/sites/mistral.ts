import type { SiteDefinition } from '../core/sites/site.ts';

/** Next to nothing is known: no cookie by name, no request to sign out, no probe. Its front door, and "Remove data here". */
export const mistral = {
  id: 'mistral',
  name: 'Mistral',
  registrableDomains: ['mistral.ai'],
  origins: ['https://chat.mistral.ai'],
  parentOrigins: [],
  access: 'optional',
  authCookies: [],
  companionCookies: [],
  lifetime: { kind: 'unknown' },
  probe: null,
  replaySafe: false,
  mayEndAllAccounts: false,
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://chat.mistral.ai/', guide: 'account-menu', grade: 'A' },
  ],
  sessionList: null,
  waysIn: [],
  trustedDeviceCookies: [],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  pages: {
    home: 'https://chat.mistral.ai/',
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
    { fact: 'pages', grade: 'C', source: 'public clients of the chat (the host)', seenAt: '2026-10-08' },
  ],
} as const satisfies SiteDefinition;
