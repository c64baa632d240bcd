import type { SiteDefinition } from '../core/sites/site.ts';
import { DAY } from '../core/time.ts';

/**
 * The cookie tables name www.notion.so. The product also runs on notion.com, and which of the two carries the sign-in today
 * is unknown. A `/logout` page has a single source and no probe to judge it: not used.
 */
export const notion = {
  id: 'notion',
  name: 'Notion',
  registrableDomains: ['notion.so'],
  origins: ['https://www.notion.so'],
  parentOrigins: [],
  access: 'optional',
  authCookies: [{ name: 'token_v2', match: 'exact', hosts: ['www.notion.so'] }],
  companionCookies: ['file_token', 'notion_user_id', 'notion_users'],
  // The length is documented. Whether a visit renews is not, so none is claimed.
  lifetime: { kind: 'fixed', lengthMs: 365 * DAY, grade: 'A' },
  probe: null,
  replaySafe: false,
  mayEndAllAccounts: false,
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://www.notion.so/', guide: 'account-menu', grade: 'A' }],
  sessionList: null,
  waysIn: [],
  trustedDeviceCookies: [],
  leftoverCookies: [],
  keeps: 'account',
  related: [],
  pages: {
    home: 'https://www.notion.so/',
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
    { fact: 'authCookies', grade: 'A', source: "Notion's own cookie tables", seenAt: '2026-10-08' },
    {
      fact: 'companionCookies',
      grade: 'B',
      source: "Notion's own cookie tables; richartkeil/notion-guardian#12",
      seenAt: '2026-10-08',
    },
    { fact: 'lifetime', grade: 'A', source: "Notion's own cookie tables", seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unknown',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'A', source: "Notion's own cookie tables (the host)", seenAt: '2026-10-08' },
  ],
} as const satisfies SiteDefinition;
