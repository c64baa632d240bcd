import { defineSite } from '../core/sites/define-site.ts';

/**
 * A sign-in lives in web storage, which is not read; the cookie `__Host-copilot-anon` marks an anonymous visitor.
 * Whether a Microsoft account's own sign-out ends it is unknown, so microsoft.com and login.live.com stay out.
 */
export const copilot = defineSite({
  id: 'copilot',
  name: 'Copilot',
  alsoCalled: ['Bing Chat'],
  group: 'assistants',
  registrableDomains: ['microsoft.com'],
  origins: ['https://copilot.microsoft.com'],
  authCookies: [],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://copilot.microsoft.com/', guide: 'account-menu', grade: 'A' },
  ],
  pages: { home: 'https://copilot.microsoft.com/' },
  evidence: [
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unknown',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'xtekky/gpt4free: Copilot.py (the host)', seenAt: '2026-08-01' },
  ],
});
