import { defineSite } from '../core/sites/define-site.ts';

/**
 * Little is known: no cookie's name, no request to sign out, no probe. What remains is a guide to its front door, and
 * "Remove data here".
 */
export const mistral = defineSite({
  id: 'mistral',
  name: 'Mistral',
  group: 'assistants',
  registrableDomains: ['mistral.ai'],
  origins: ['https://chat.mistral.ai'],
  authCookies: [],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://chat.mistral.ai/', guide: 'account-menu', grade: 'A' },
  ],
  pages: { home: 'https://chat.mistral.ai/' },
  evidence: [
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; a request to sign out is unknown',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'C', source: 'public clients of the chat (the host)', seenAt: '2026-10-08' },
  ],
});
