import { defineSite } from '../core/sites/define-site.ts';

/**
 * Its sign-out and its answer to "who is it?" are requests to a third host, with a body and the front door's own
 * origin, which a definition cannot hold yet: a guide.
 */
export const icloud = defineSite({
  id: 'icloud',
  name: 'iCloud',
  group: 'mail',
  registrableDomains: ['icloud.com', 'apple.com'],
  origins: ['https://www.icloud.com', 'https://account.apple.com'],
  parentOrigins: ['https://icloud.com'],
  authCookies: [{ name: 'X-APPLE-WEBAUTH-TOKEN', hosts: ['icloud.com'] }],
  companionCookies: ['X-APPLE-WEBAUTH-USER'],
  signOut: [
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
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; its request needs another origin',
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
