import { defineSite } from '../core/sites/define-site.ts';
import { DAY } from '../core/time.ts';

/**
 * The cookie tables name www.notion.so. The product also runs on notion.com, and which of the two carries the sign-in
 * today is unknown. A `/logout` page has a single source and no probe to judge it: not used.
 */
export const notion = defineSite({
  id: 'notion',
  name: 'Notion',
  group: 'work',
  registrableDomains: ['notion.so'],
  origins: ['https://www.notion.so'],
  authCookies: [{ name: 'token_v2', hosts: ['www.notion.so'] }],
  companionCookies: ['file_token', 'notion_user_id', 'notion_users'],
  // The length is documented. Whether a visit renews is not, so none is claimed.
  lifetime: { kind: 'fixed', lengthMs: 365 * DAY, grade: 'A' },
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://www.notion.so/', guide: 'account-menu', grade: 'A' }],
  pages: { home: 'https://www.notion.so/' },
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
});
