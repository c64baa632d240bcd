import { defineSite } from '../core/sites/define-site.ts';

/**
 * A sign-in is a token in web storage, which is not read. Which cookies matter, and how to sign out by request, is
 * unknown.
 */
export const deepseek = defineSite({
  id: 'deepseek',
  name: 'DeepSeek',
  group: 'assistants',
  registrableDomains: ['deepseek.com'],
  origins: ['https://chat.deepseek.com'],
  authCookies: [],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://chat.deepseek.com/', guide: 'account-menu', grade: 'A' },
  ],
  pages: { home: 'https://chat.deepseek.com/' },
  evidence: [
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unknown',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'xtekky/deepseek4free#10; public code (the host)', seenAt: '2026-10-08' },
  ],
});
