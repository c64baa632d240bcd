import { defineKind } from '../core/kinds/define-kind.ts';

/** A provider. Its address signs out when visited. */
export const cas = defineKind({
  id: 'cas',
  name: 'CAS',
  cookies: [{ name: '(?:CAS)?TGC', means: 'sign-in' }],
  marks: ['(?:link|form [A-Z]+|asset) (.*/cas)/(?:login|logout|themes|css|js|webjars)\\b.*'],
  ways: [{ kind: 'visit', path: '/logout' }],
  evidence: [
    { fact: 'cookies', grade: 'B', source: 'its own browser tests (public code)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'its own browser tests (public code)', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'B', source: 'its own browser tests (public code)', seenAt: '2026-10-08' },
  ],
});
