import { defineSite } from '../core/sites/define-site.ts';

/**
 * The session is a signed token that the site issues anew on use, so an old one is never tried again. To a token that
 * has ended the site answers `{}`, as NextAuth documents. How long a token lasts today is unknown.
 */
export const chatgpt = defineSite({
  id: 'chatgpt',
  name: 'ChatGPT',
  alsoCalled: ['OpenAI'],
  group: 'assistants',
  registrableDomains: ['chatgpt.com'],
  origins: ['https://chatgpt.com'],
  // Today mostly in parts: `.0`, `.1`, …. Most sources say domain-wide, one says host-only; the host is the same.
  authCookies: [{ name: '__Secure-next-auth.session-token', match: 'chunked', hosts: ['chatgpt.com'] }],
  probe: {
    url: 'https://chatgpt.com/api/auth/session',
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
    grade: 'A',
  },
  accountName: { paths: ['user.email', 'user.name'], grade: 'B' },
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://chatgpt.com/api/auth/signout',
      // As NextAuth's own page code asks: without it the answer is a redirect, whose target cannot be seen.
      body: 'json=true',
      contentType: 'application/x-www-form-urlencoded',
      csrf: {
        from: 'endpoint',
        url: 'https://chatgpt.com/api/auth/csrf',
        path: 'csrfToken',
        send: { as: 'form-field', name: 'csrfToken' },
      },
      grade: 'B',
    },
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://chatgpt.com/auth/logout',
      userMustConfirm: false,
      grade: 'A',
    },
    // Ends this browser too; the others may take up to 30 minutes.
    {
      kind: 'http',
      scope: 'everywhere',
      method: 'POST',
      url: 'https://chatgpt.com/backend-api/accounts/logout_all',
      body: '{}',
      contentType: 'application/json',
      bearer: { url: 'https://chatgpt.com/api/auth/session', path: 'accessToken' },
      grade: 'A',
    },
  ],
  sessionList: {
    list: {
      method: 'GET',
      url: 'https://chatgpt.com/backend-api/accounts/sessions',
      bearer: { url: 'https://chatgpt.com/api/auth/session', path: 'accessToken' },
    },
    items: 'devices',
    id: 'session_id',
    name: 'display_name',
    // The answer tells the last sign-in (`last_signed_in_timestamp_second`), which is not the last use.
    lastUsed: null,
    current: { flag: 'is_current_device' },
    endOne: {
      request: {
        method: 'POST',
        url: 'https://chatgpt.com/backend-api/accounts/sessions/revoke',
        body: '{}',
        contentType: 'application/json',
        bearer: { url: 'https://chatgpt.com/api/auth/session', path: 'accessToken' },
      },
      send: { as: 'json-field', name: 'session_id' },
    },
    grade: 'A',
  },
  pages: {
    home: 'https://chatgpt.com/',
    login: 'https://chatgpt.com/auth/login',
    account: 'https://chatgpt.com/#settings/Security',
    status: 'https://status.openai.com/',
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'public code: read from a real profile; chunks: nextauthjs/next-auth cookie.ts',
      seenAt: '2026-08-14',
    },
    {
      fact: 'probe',
      grade: 'A',
      source: 'NextAuth docs for both answers; public code reads it on this site',
      seenAt: '2026-10-08',
    },
    {
      fact: 'accountName',
      grade: 'B',
      source: 'NextAuth docs for both fields; public code (several) reads them on this site',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'public code (several) for visit and all devices; next-auth for the token rule',
      seenAt: '2026-10-08',
    },
    { fact: 'sessionList', grade: 'A', source: 'public code (several), all of 2026', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
