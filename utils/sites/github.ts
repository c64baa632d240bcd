import { defineSite } from '../core/sites/define-site.ts';
import { DAY } from '../core/time.ts';

/**
 * A visit to `/logout` shows a page with a button; a request without that page's token fails. Only the HTML of a page
 * tells who is signed in, so there is no probe. The purpose of `logged_in`, `dotcom_user` and `_device_id` is not
 * documented: they are not removed.
 */
export const github = defineSite({
  id: 'github',
  name: 'GitHub',
  group: 'code',
  registrableDomains: ['github.com'],
  origins: ['https://github.com'],
  authCookies: [
    { name: '__Host-user_session_same_site', hosts: ['github.com'] },
    { name: 'user_session', hosts: ['github.com'] },
  ],
  // The length is documented. Whether a visit renews is not, so none is claimed.
  lifetime: { kind: 'fixed', lengthMs: 14 * DAY, grade: 'A' },
  signOut: [
    { kind: 'navigate', scope: 'this-browser', url: 'https://github.com/logout', userMustConfirm: true, grade: 'A' },
    // Sessions are ended one at a time, after a check by e-mail. Sources disagree on whether one button ends them all.
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://github.com/settings/sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://github.com/settings/sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  pages: {
    home: 'https://github.com/',
    login: 'https://github.com/login',
    account: 'https://github.com/settings/security',
    sessions: 'https://github.com/settings/sessions',
    status: 'https://www.githubstatus.com/',
  },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'github/site-policy: github-cookies.md', seenAt: '2026-03-23' },
    { fact: 'lifetime', grade: 'A', source: 'github/site-policy: github-cookies.md', seenAt: '2026-03-23' },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'muthuishere/chromium: github.com.json, tried live; thewarpaint/hyperlogout',
      seenAt: '2026-09-12',
    },
    { fact: 'pages', grade: 'A', source: 'muthuishere/chromium: github.com.json; public code', seenAt: '2026-09-12' },
  ],
});
