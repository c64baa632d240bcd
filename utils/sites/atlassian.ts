import { defineSite } from '../core/sites/define-site.ts';

/**
 * One sign-in for Jira, Confluence, Bitbucket and Trello, as the shared address says; whether each of them goes with
 * it is not known for sure, so it has to be said. Hosts of a company, below atlassian.net, have a cookie of their
 * own, and so have Bitbucket and Trello. The page asks before it signs out.
 */
export const atlassian = defineSite({
  id: 'atlassian',
  name: 'Atlassian',
  group: 'work',
  registrableDomains: ['atlassian.com', 'bitbucket.org', 'trello.com'],
  origins: ['https://id.atlassian.com', 'https://bitbucket.org', 'https://trello.com'],
  parentOrigins: ['https://atlassian.com'],
  authCookies: [{ name: 'cloud.session.token', hosts: ['atlassian.com', 'bitbucket.org', 'trello.com'] }],
  mayEndAllAccounts: true,
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://id.atlassian.com/logout',
      userMustConfirm: true,
      grade: 'B',
    },
  ],
  leftoverCookies: ['atl.xsrf.token', 'atlassian.xsrf.token'],
  pages: { home: 'https://id.atlassian.com/', account: 'https://id.atlassian.com/manage-profile/security' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'B',
      source: 'public code (several); clients of Bitbucket and tests of Trello carry it there',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'three test suites press its button (public code); Bitbucket and Trello link to it',
      seenAt: '2026-10-08',
    },
    {
      fact: 'leftoverCookies',
      grade: 'B',
      source: 'public code (several): tokens against forged requests',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code', seenAt: '2026-10-08' },
  ],
});
