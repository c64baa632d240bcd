import { defineSite } from '../core/sites/define-site.ts';

/**
 * The site needs both a cookie and a token in web storage: without the cookie nobody is signed in, so the cookie
 * alone decides. The link that signs out holds a token of its page: a guide. Each workspace is signed in by itself.
 */
export const slack = defineSite({
  id: 'slack',
  name: 'Slack',
  group: 'work',
  registrableDomains: ['slack.com'],
  origins: ['https://app.slack.com', 'https://slack.com'],
  authCookies: [{ name: 'd', hosts: ['slack.com'] }],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://app.slack.com/', guide: 'account-menu', grade: 'A' },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://slack.com/account/settings',
      guide: 'account-menu',
      grade: 'B',
    },
  ],
  pages: { home: 'https://app.slack.com/', account: 'https://slack.com/account/settings' },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'public code (many, several of 2026)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; "Sessions" among the settings: public code (two), B',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (two)', seenAt: '2026-10-08' },
  ],
});
