import { defineSite } from '../core/sites/define-site.ts';

/**
 * The sign-out needs a token from a page's form, so it is sent from a page. No address is known that tells by the
 * cookie who is signed in.
 */
export const huggingFace = defineSite({
  id: 'hugging-face',
  name: 'Hugging Face',
  group: 'code',
  registrableDomains: ['huggingface.co'],
  origins: ['https://huggingface.co'],
  authCookies: [{ name: 'token', hosts: ['huggingface.co'] }],
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://huggingface.co/logout',
      contentType: 'application/x-www-form-urlencoded',
      csrf: {
        from: 'form',
        url: 'https://huggingface.co/settings/profile',
        action: '/logout',
        field: 'csrf',
        send: { as: 'form-field', name: 'csrf' },
      },
      grade: 'B',
    },
    { kind: 'guide', scope: 'this-browser', url: 'https://huggingface.co/', guide: 'account-menu', grade: 'A' },
  ],
  pages: { home: 'https://huggingface.co/', account: 'https://huggingface.co/settings/profile' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'B',
      source: 'Soulter/hugging-chat-api: login.py; a Flutter client',
      seenAt: '2025-06-01',
    },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'userscripts, public code (several): form on any signed-in page',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (settings pages)', seenAt: '2026-10-08' },
  ],
});
