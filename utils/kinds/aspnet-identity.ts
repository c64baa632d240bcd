import { defineKind } from '../core/kinds/define-kind.ts';

/** A form of its pages holds the token. */
export const aspnetIdentity = defineKind({
  id: 'aspnet-identity',
  name: 'ASP.NET Core Identity',
  cookies: [{ name: '\\.AspNetCore\\.Identity\\.Application', means: 'sign-in' }],
  marks: ['(?:link|form [A-Z]+) (.*)/Identity/Account/\\w.*'],
  ways: [
    { kind: 'own-link', address: '.*/Identity/Account/Logout' },
    { kind: 'visit', path: '/Identity/Account/Logout' },
  ],
  evidence: [
    { fact: 'cookies', grade: 'B', source: 'tests and clients (public code, several)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'tests and clients (public code, several)', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'B', source: 'tests and clients (public code, several)', seenAt: '2026-10-08' },
  ],
});
