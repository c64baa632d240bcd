import { defineSite } from '../core/sites/define-site.ts';

/**
 * One cookie holds several accounts. An address that signs out has a single source: a guide. No answer tells who is
 * signed in.
 */
export const figma = defineSite({
  id: 'figma',
  name: 'Figma',
  group: 'work',
  registrableDomains: ['figma.com'],
  origins: ['https://www.figma.com'],
  authCookies: [{ name: '__Host-figma.authn', hosts: ['www.figma.com'] }],
  companionCookies: ['__Host-figma.authn-state', '__Host-figma.authn.mac'],
  mayEndAllAccounts: true,
  signOut: [{ kind: 'guide', scope: 'this-browser', url: 'https://www.figma.com/', guide: 'account-menu', grade: 'A' }],
  pages: { home: 'https://www.figma.com/', account: 'https://www.figma.com/settings' },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'public code (ten, several of 2026)', seenAt: '2026-10-08' },
    { fact: 'companionCookies', grade: 'A', source: 'public code (ten, several of 2026)', seenAt: '2026-10-08' },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; visiting /logout is unverified',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code', seenAt: '2026-10-08' },
  ],
});
