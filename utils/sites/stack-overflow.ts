import { defineSite } from '../core/sites/define-site.ts';

/**
 * Its cookies have a single source, written from documentation, so whatever looks like a sign-in counts. Whether the
 * sign-out ends the whole network or this site alone is said in two ways, so it has to be said. The page asks before
 * it signs out.
 */
export const stackOverflow = defineSite({
  id: 'stack-overflow',
  name: 'Stack Overflow',
  group: 'code',
  registrableDomains: ['stackoverflow.com'],
  origins: ['https://stackoverflow.com'],
  authCookies: [{ name: '*', match: 'likely', hosts: ['stackoverflow.com'] }],
  mayEndAllAccounts: true,
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://stackoverflow.com/users/logout',
      userMustConfirm: true,
      grade: 'B',
    },
  ],
  waysIn: [
    { kind: 'site', site: 'google' },
    { kind: 'site', site: 'github' },
  ],
  pages: { home: 'https://stackoverflow.com/', login: 'https://stackoverflow.com/users/login' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'C',
      source: 'no cookie is known by name: each that looks like a sign-in counts as one',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'muthuishere/chromium: stackoverflow.com.json; public code (several)',
      seenAt: '2026-09-12',
    },
    { fact: 'waysIn', grade: 'B', source: 'muthuishere/chromium: stackoverflow.com.json', seenAt: '2026-09-12' },
    { fact: 'pages', grade: 'B', source: 'muthuishere/chromium: stackoverflow.com.json', seenAt: '2026-09-12' },
  ],
});
