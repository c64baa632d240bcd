import { defineKind } from '../core/kinds/define-kind.ts';

/** Its page asks for the session at an address of its own. */
export const authJs = defineKind({
  id: 'auth-js',
  name: 'Auth.js',
  cookies: [{ name: '(?:__Secure-)?(?:authjs|next-auth)\\.session-token(?:\\.\\d)?', means: 'sign-in' }],
  marks: [
    'asked (.*/api/auth)/session',
    '(?:link|form [A-Z]+) (.*/api/auth)/(?:signout|signin)\\b.*',
    'form [A-Z]+ (.*/auth)/(?:signout|signin)\\b.*',
    'link (.*/auth)/(?:signout|signin)',
  ],
  ways: [{ kind: 'visit', path: '/signout' }],
  probe: {
    path: '/session',
    signedIn: [
      {
        status: [200],
        json: [
          { path: 'user', is: 'object', lacks: 'error' },
          { path: 'expires', is: 'text' },
        ],
      },
    ],
    signedOut: [
      { status: [200], json: [{ whole: 'null' }] },
      { status: [200], json: [{ whole: 'empty-object' }] },
    ],
  },
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'nextauthjs/next-auth (2026-07-22)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'A', source: 'nextauthjs/next-auth (2026-07-22)', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'A', source: 'nextauthjs/next-auth (2026-07-22)', seenAt: '2026-10-08' },
    { fact: 'probe', grade: 'A', source: 'nextauthjs/next-auth (2026-07-22)', seenAt: '2026-10-08' },
  ],
});
