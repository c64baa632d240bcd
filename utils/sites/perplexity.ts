import { defineSite } from '../core/sites/define-site.ts';

/**
 * Built on NextAuth, and behaves as that documents. No source says which of its two possible hosts the cookie stands
 * on, so both are asked for: Chromium hides the parent's otherwise. No source says that an old token may be tried
 * again.
 */
export const perplexity = defineSite({
  id: 'perplexity',
  name: 'Perplexity',
  group: 'assistants',
  registrableDomains: ['perplexity.ai'],
  origins: ['https://www.perplexity.ai'],
  parentOrigins: ['https://perplexity.ai'],
  authCookies: [
    { name: '__Secure-next-auth.session-token', match: 'chunked', hosts: ['perplexity.ai', 'www.perplexity.ai'] },
  ],
  probe: {
    url: 'https://www.perplexity.ai/api/auth/session',
    judges: ['__Secure-next-auth.session-token'],
    signedIn: [
      {
        status: [200],
        json: [
          { path: 'user', is: 'object', lacks: 'error' },
          { path: 'expires', is: 'text' },
        ],
      },
    ],
    signedOut: [{ status: [200], json: [{ whole: 'empty-object' }] }],
    grade: 'B',
  },
  accountName: { paths: ['user.email', 'user.name'], grade: 'B' },
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://www.perplexity.ai/api/auth/signout',
      // As NextAuth's own page code asks: without it the answer is a redirect, whose target cannot be seen.
      body: 'json=true',
      contentType: 'application/x-www-form-urlencoded',
      csrf: {
        from: 'endpoint',
        url: 'https://www.perplexity.ai/api/auth/csrf',
        path: 'csrfToken',
        send: { as: 'form-field', name: 'csrfToken' },
      },
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'this-browser',
      url: 'https://www.perplexity.ai/account/details',
      guide: 'account-page',
      grade: 'A',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://www.perplexity.ai/account/details',
      guide: 'account-page',
      grade: 'A',
    },
  ],
  pages: {
    home: 'https://www.perplexity.ai/',
    account: 'https://www.perplexity.ai/account/details',
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'helallao/perplexity-ai; public code (several, chunks too)',
      seenAt: '2026-08-01',
    },
    { fact: 'probe', grade: 'B', source: 'public code (several) for both answers', seenAt: '2026-10-08' },
    {
      fact: 'accountName',
      grade: 'B',
      source: 'NextAuth docs for both fields; public code (several) reads the address on this site',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'Perplexity help article 10352993 (mirror); request B: public code, NextAuth docs',
      seenAt: '2026-10-08',
    },
    {
      fact: 'pages',
      grade: 'A',
      source: 'Perplexity help article 10352993 (mirror); public code',
      seenAt: '2026-10-08',
    },
  ],
});
