import { defineSite } from '../core/sites/define-site.ts';

/**
 * `remember_user_token` signs in again where the session is gone, so it is a sign-in by itself. Visitors carry
 * `_gitlab_session` too, so it says only that somebody may be signed in, and after a sign-out another one stands in its
 * place. The sign-out takes a POST, and no token: so says GitLab's own source. No answer tells who is signed in.
 */
export const gitlab = defineSite({
  id: 'gitlab',
  name: 'GitLab',
  group: 'code',
  registrableDomains: ['gitlab.com'],
  origins: ['https://gitlab.com'],
  authCookies: [
    { name: '_gitlab_session', hosts: ['gitlab.com'] },
    { name: 'remember_user_token', hosts: ['gitlab.com'] },
  ],
  visitorCookies: ['_gitlab_session'],
  signOut: [
    { kind: 'http', scope: 'this-browser', method: 'POST', url: 'https://gitlab.com/users/sign_out', grade: 'B' },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://gitlab.com/-/user_settings/active_sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://gitlab.com/-/user_settings/active_sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  trustedDeviceCookies: ['known_sign_in'],
  pages: { home: 'https://gitlab.com/', sessions: 'https://gitlab.com/-/user_settings/active_sessions' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'public code (many); heartcombo/devise for the one that remembers',
      seenAt: '2026-10-08',
    },
    {
      fact: 'visitorCookies',
      grade: 'B',
      source: 'Rails gives every visitor a session; captures of visitors (public code)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'gitlabhq/gitlabhq: 8_devise.rb; sessions_controller.rb takes the sign-out without a token',
      seenAt: '2026-10-08',
    },
    {
      fact: 'trustedDeviceCookies',
      grade: 'B',
      source: 'gitlabhq/gitlabhq: KnownSignIn; a cookie catalogue (public code)',
      seenAt: '2026-10-08',
    },
    { fact: 'pages', grade: 'B', source: 'public code (three; one checked that it resolves)', seenAt: '2026-10-08' },
  ],
});
