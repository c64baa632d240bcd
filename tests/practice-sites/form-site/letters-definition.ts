import { defineSite } from '../../../utils/core/sites/define-site.ts';

/** express-session, with a CSRF token in the page's own form. */
export const letters = defineSite({
  id: 'practice-letters',
  name: 'Letters',
  registrableDomains: ['letters.example'],
  origins: ['https://letters.example'],
  authCookies: [{ name: 'connect.sid', hosts: ['letters.example'] }],
  probe: {
    url: 'https://letters.example/api/me',
    judges: ['connect.sid'],
    signedIn: [{ status: [200], json: [{ path: 'user.email', is: 'text' }] }],
    signedOut: [{ status: [401], json: [{ path: 'error', equals: 'Practice site: sign in first.' }] }],
    grade: 'B',
  },
  replaySafe: true,
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://letters.example/logout',
      contentType: 'application/x-www-form-urlencoded',
      csrf: {
        from: 'form',
        url: 'https://letters.example/',
        action: '/logout',
        field: 'csrf',
        send: { as: 'form-field', name: 'csrf' },
      },
      grade: 'B',
    },
    { kind: 'guide', scope: 'this-browser', url: 'https://letters.example/', guide: 'account-menu', grade: 'B' },
  ],
  trustedDeviceCookies: ['device'],
  pages: { home: 'https://letters.example/' },
  evidence: [{ fact: 'all', grade: 'B', source: 'tried on the practice site', seenAt: '2026-11-21' }],
});
