import { defineKind } from '../core/kinds/define-kind.ts';

/** Its page sends the sign-out itself, because its origin is checked. */
export const betterAuth = defineKind({
  id: 'better-auth',
  name: 'better-auth',
  cookies: [{ name: '(?:__Secure-)?better-auth\\.session_token', means: 'sign-in' }],
  marks: ['asked (.*)/get-session'],
  probe: {
    path: '/get-session',
    signedIn: [
      {
        status: [200],
        json: [
          { path: 'session', is: 'object', lacks: 'error' },
          { path: 'user', is: 'object', lacks: 'error' },
        ],
      },
    ],
    signedOut: [{ status: [200], json: [{ whole: 'null' }] }],
  },
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'better-auth/better-auth (2026-08-23)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'A', source: 'better-auth/better-auth (2026-08-23)', seenAt: '2026-10-08' },
    { fact: 'probe', grade: 'A', source: 'better-auth/better-auth (2026-08-23)', seenAt: '2026-10-08' },
  ],
});
