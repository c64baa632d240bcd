import { defineSite } from '../../utils/core/sites/define-site.ts';

/** Say here what is not known, and why something that looks possible is left out. */
export const example = defineSite({
  id: 'example', // stored in settings and records: never reused
  name: 'Example',
  group: 'work', // the heading in the settings that it stands under
  registrableDomains: ['example.com'],
  // Exact hosts; the front door first, then whatever a request or a page needs. Host permissions come from these.
  origins: ['https://www.example.com'],
  // Chromium hides a parent's cookies: name the parent where an auth cookie stands, or may stand, on it.
  parentOrigins: ['https://example.com'],
  // Their presence means signed in. Write [] if none is known, or if the sign-in is in web storage: the site then never
  // shows as signed in.
  authCookies: [{ name: 'sid', hosts: ['example.com'] }],
  probe: {
    url: 'https://www.example.com/api/auth/session', // a harmless GET
    judges: ['sid'],
    // Marks of the site itself, never a status alone. All else: "could not tell".
    signedIn: [{ status: [200], json: [{ path: 'user.email', is: 'text' }] }],
    signedOut: [{ status: [401], json: [{ path: 'error.code', equals: 'signed_out' }] }],
    grade: 'B',
  },
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://www.example.com/api/auth/signout',
      contentType: 'application/x-www-form-urlencoded',
      // Fetched first, sent to the origin that it came from, kept for this one request.
      csrf: {
        from: 'endpoint',
        url: 'https://www.example.com/api/auth/csrf',
        path: 'csrfToken',
        send: { as: 'form-field', name: 'csrfToken' },
      },
      grade: 'B',
    },
    { kind: 'guide', scope: 'this-browser', url: 'https://www.example.com/', guide: 'account-menu', grade: 'A' },
  ],
  pages: { home: 'https://www.example.com/' },
  // One entry for each fact that is stated: its best source in few words, and the day on which it was written or seen.
  evidence: [
    { fact: 'authCookies', grade: 'A', source: "Example's own cookie table", seenAt: '2026-10-08' },
    { fact: 'probe', grade: 'B', source: 'two public clients, for both answers', seenAt: '2026-10-08' },
    { fact: 'signOut', grade: 'B', source: 'two public clients', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'A', source: "Example's help pages", seenAt: '2026-10-08' },
  ],
});
