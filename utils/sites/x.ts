import { defineSite } from '../core/sites/define-site.ts';

/**
 * The sign-out request needs the page's own bearer and headers, which a definition cannot hold: a guide. `ct0` guards
 * requests and is no session by itself. Only a page tells who is signed in: no probe.
 */
export const x = defineSite({
  id: 'x',
  name: 'X',
  alsoCalled: ['Twitter'],
  group: 'social',
  registrableDomains: ['x.com'],
  origins: ['https://x.com'],
  authCookies: [{ name: 'auth_token', hosts: ['x.com'] }],
  companionCookies: ['ct0'],
  signOut: [
    { kind: 'guide', scope: 'this-browser', url: 'https://x.com/', guide: 'account-menu', grade: 'A' },
    { kind: 'guide', scope: 'everywhere', url: 'https://x.com/settings/sessions', guide: 'sessions-page', grade: 'B' },
    {
      kind: 'guide',
      scope: 'other-devices',
      url: 'https://x.com/settings/sessions',
      guide: 'sessions-page',
      grade: 'B',
    },
  ],
  related: ['grok'],
  pages: { home: 'https://x.com/', sessions: 'https://x.com/settings/sessions' },
  evidence: [
    {
      fact: 'authCookies',
      grade: 'A',
      source: 'muthuishere/chromium: x.com.json; tsukumijima/tweepy-authlib',
      seenAt: '2026-09-12',
    },
    {
      fact: 'companionCookies',
      grade: 'A',
      source: 'muthuishere/chromium: x.com.json; tsukumijima/tweepy-authlib',
      seenAt: '2026-09-12',
    },
    {
      fact: 'signOut',
      grade: 'A',
      source: 'the site itself, at its front door; sessions page: public code, B',
      seenAt: '2026-10-08',
    },
    { fact: 'related', grade: 'A', source: 'docs.x.ai FAQ: xAI account and X account are two', seenAt: '2026-10-08' },
    { fact: 'pages', grade: 'B', source: 'public code (sessions page)', seenAt: '2026-10-08' },
  ],
});
