import { defineSite } from '../core/sites/define-site.ts';

/**
 * Its sign-out wants the account's number, which stands in the readable cookie `ds_user_id`; that cookie can outlive
 * the session, so it decides nothing. No answer tells who is signed in.
 */
export const instagram = defineSite({
  id: 'instagram',
  name: 'Instagram',
  group: 'social',
  registrableDomains: ['instagram.com'],
  origins: ['https://www.instagram.com'],
  parentOrigins: ['https://instagram.com'],
  authCookies: [{ name: 'sessionid', hosts: ['instagram.com', 'www.instagram.com'] }],
  companionCookies: ['ds_user_id'],
  signOut: [
    {
      kind: 'http',
      scope: 'this-browser',
      method: 'POST',
      url: 'https://www.instagram.com/api/v1/web/accounts/logout/ajax/',
      body: 'one_tap_app_login=0',
      contentType: 'application/x-www-form-urlencoded',
      csrf: { from: 'cookie', cookie: 'csrftoken', send: { as: 'header', name: 'X-CSRFToken' } },
      fromCookies: [{ cookie: 'ds_user_id', send: { as: 'form-field', name: 'user_id' } }],
      grade: 'B',
    },
    { kind: 'guide', scope: 'this-browser', url: 'https://www.instagram.com/', guide: 'account-menu', grade: 'A' },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://www.instagram.com/session/login_activity/',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://www.instagram.com/session/login_activity/',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  waysIn: [{ kind: 'site', site: 'facebook' }],
  leftoverCookies: ['datr', 'ig_did', 'mid'],
  pages: {
    home: 'https://www.instagram.com/',
    login: 'https://www.instagram.com/accounts/login/',
    sessions: 'https://www.instagram.com/session/login_activity/',
  },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'muthuishere/chromium: instagram.com.json; jkwakman/Open-Cookie-Database',
      seenAt: '2026-09-12',
    },
    {
      fact: 'companionCookies',
      grade: 'A',
      source: 'muthuishere/chromium: instagram.com.json; public code (many)',
      seenAt: '2026-09-12',
    },
    {
      fact: 'signOut',
      grade: 'B',
      source: 'public code (five clients); list of sign-ins: public code (several)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'waysIn',
      grade: 'A',
      source: 'muthuishere/chromium: instagram.com.json ("Continue with Facebook")',
      seenAt: '2026-09-12',
    },
    { fact: 'leftoverCookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'A', source: 'muthuishere/chromium: instagram.com.json', seenAt: '2026-09-12' },
  ],
});
