import { defineSite } from '../core/sites/define-site.ts';

/**
 * Signed out, `/api/v1/me.json` answers 200 too; only a `name` that is a text tells. A rule cannot ask for "a text"
 * yet, so there is no probe, and nothing could judge the visit to `/logout/`, which has a single source. No source
 * says on which of the two hosts the cookie stands.
 */
export const reddit = defineSite({
  id: 'reddit',
  name: 'Reddit',
  group: 'social',
  registrableDomains: ['reddit.com'],
  origins: ['https://www.reddit.com'],
  parentOrigins: ['https://reddit.com'],
  authCookies: [{ name: 'reddit_session', hosts: ['reddit.com', 'www.reddit.com'] }],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://www.reddit.com/', guide: 'account-menu', grade: 'A' },
  ],
  pages: {
    home: 'https://www.reddit.com/',
    account: 'https://www.reddit.com/settings/account',
    status: 'https://www.redditstatus.com/',
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'B',
      source: 'terryma/snoocore: cookies.md; CookieCadger/CookieCadger: reddit.js (both old)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; visiting /logout/ is unverified',
      seenAt: '2026-09-12',
    },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
