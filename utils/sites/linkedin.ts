import type { SiteDefinition } from '../core/sites/site.ts';

/**
 * The official table gives `li_at` one year "on a rolling basis", but not how often it is renewed: the lifetime stays
 * unknown. linkedin.com is among the origins for the flag `liap`, which stands there. No answer tells who is signed in.
 */
export const linkedin = {
  id: 'linkedin',
  name: 'LinkedIn',
  registrableDomains: ['linkedin.com'],
  origins: ['https://www.linkedin.com'],
  parentOrigins: ['https://linkedin.com'],
  access: 'optional',
  authCookies: [{ name: 'li_at', match: 'exact', hosts: ['www.linkedin.com'] }],
  companionCookies: ['JSESSIONID', 'li_rm', 'liap'],
  lifetime: { kind: 'unknown' },
  probe: null,
  replaySafe: false,
  mayEndAllAccounts: false,
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.linkedin.com/m/logout/',
      userMustConfirm: false,
      grade: 'A',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://www.linkedin.com/psettings/sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://www.linkedin.com/psettings/sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  sessionList: null,
  waysIn: [],
  trustedDeviceCookies: [],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  pages: {
    home: 'https://www.linkedin.com/',
    login: 'https://www.linkedin.com/login/',
    account: null,
    sessions: 'https://www.linkedin.com/psettings/sessions',
    help: null,
    status: null,
    password: null,
    tokens: null,
  },
  statusApi: null,
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'LinkedIn cookie table, updated 2024-04-03', seenAt: '2024-04-03' },
    {
      fact: 'companionCookies',
      grade: 'A',
      source: 'LinkedIn cookie table and copies; docs.scaleabm.org',
      seenAt: '2024-04-03',
    },
    { fact: 'signOut', grade: 'A', source: 'many scripts, public code; muthuishere/chromium', seenAt: '2026-09-12' },
    { fact: 'pages', grade: 'B', source: 'public code; developer.unipile.com', seenAt: '2026-10-08' },
  ],
} as const satisfies SiteDefinition;
