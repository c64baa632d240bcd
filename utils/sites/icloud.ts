import { defineSite } from '../core/sites/define-site.ts';

/**
 * Both requests go to a host beside the front door, from the front door's page: the site takes them from nowhere else.
 * Signed out, it answers that the cookie is missing, also for one whose session has ended. Whether the old sign-in may
 * be tried once more is not known.
 */
export const icloud = defineSite({
  id: 'icloud',
  name: 'iCloud',
  alsoCalled: ['Apple'],
  group: 'mail',
  registrableDomains: ['icloud.com', 'apple.com'],
  origins: ['https://www.icloud.com', 'https://setup.icloud.com', 'https://account.apple.com'],
  parentOrigins: ['https://icloud.com'],
  authCookies: [{ name: 'X-APPLE-WEBAUTH-TOKEN', hosts: ['icloud.com'] }],
  companionCookies: ['X-APPLE-WEBAUTH-USER'],
  probe: {
    url: 'https://setup.icloud.com/setup/ws/1/validate',
    post: { body: 'null', contentType: 'text/plain', asPage: 'https://www.icloud.com' },
    judges: ['X-APPLE-WEBAUTH-TOKEN'],
    signedIn: [{ status: [200], json: [{ path: 'dsInfo', is: 'object', lacks: 'error' }] }],
    signedOut: [{ status: [421], json: [{ path: 'error', equals: 'Missing X-APPLE-WEBAUTH-TOKEN cookie' }] }],
    grade: 'A',
  },
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://setup.icloud.com/setup/ws/1/logout',
      body: '{"trustBrowser":true,"allBrowsers":false}',
      contentType: 'text/plain',
      asPage: 'https://www.icloud.com',
      grade: 'A',
    },
    { kind: 'guide', scope: 'this-browser', url: 'https://www.icloud.com/', guide: 'account-menu', grade: 'A' },
  ],
  trustedDeviceCookies: ['X-APPLE-WEBAUTH-HSA-TRUST'],
  pages: { home: 'https://www.icloud.com/', account: 'https://account.apple.com/' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'the pyicloud family; public code (many, several of 2026)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'companionCookies',
      grade: 'A',
      source: 'the pyicloud family; public code (many, several of 2026)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'probe',
      grade: 'A',
      source: 'the pyicloud family, several of 2026; the "no": icloud-photos-downloader#1363',
      seenAt: '2026-07-29',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'two documents of the interface and a tested client of 2026 (public code); the origin: B',
      seenAt: '2026-10-08',
    },
    {
      fact: 'trustedDeviceCookies',
      grade: 'B',
      source: 'public code (measured: the trust stays valid)',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (an audited table of 2026)', seenAt: '2026-10-08' },
  ],
});
