import { defineSite } from '../core/sites/define-site.ts';

/**
 * The official table gives `li_at` one year "on a rolling basis", but not how often it is renewed: the lifetime stays
 * unknown. linkedin.com is among the origins for the flag `liap`, which stands there. No answer tells who is signed in.
 */
export const linkedin = defineSite({
  id: 'linkedin',
  name: 'LinkedIn',
  group: 'social',
  registrableDomains: ['linkedin.com'],
  origins: ['https://www.linkedin.com'],
  parentOrigins: ['https://linkedin.com'],
  authCookies: [{ name: 'li_at', hosts: ['www.linkedin.com'] }],
  companionCookies: ['JSESSIONID', 'li_rm', 'liap'],
  signOut: [
    {
      kind: 'navigate',
      scope: 'this-browser',
      url: 'https://www.linkedin.com/m/logout/',
      userMustConfirm: false,
      grade: 'A',
    },
    {
      kind: 'guide',
      scope: 'everywhere',
      url: 'https://www.linkedin.com/psettings/sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://www.linkedin.com/psettings/sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  pages: {
    home: 'https://www.linkedin.com/',
    login: 'https://www.linkedin.com/login/',
    sessions: 'https://www.linkedin.com/psettings/sessions',
  },
  evidence: [
    { fact: 'authCookies', grade: 'A', source: 'LinkedIn cookie table, updated 2024-04-03', seenAt: '2024-04-03' },
    {
      fact: 'companionCookies',
      grade: 'A',
      source: 'LinkedIn cookie table and copies; docs.scaleabm.org',
      seenAt: '2024-04-03',
    },
    { fact: 'signOut', grade: 'A', source: 'many scripts, public code; muthuishere/chromium', seenAt: '2026-09-12' },
    { fact: 'pages', grade: 'B', source: 'public code; developer.unipile.com', seenAt: '2026-10-08' },
  ],
});
