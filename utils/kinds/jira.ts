import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link holds a token. Without it the address asks once. */
export const jira = defineKind({
  id: 'jira',
  name: 'Jira',
  cookies: [
    { name: 'JSESSIONID', means: 'session' },
    { name: 'seraph\\.rememberme\\.cookie', means: 'sign-in' },
  ],
  marks: ['meta application-name JIRA'],
  ways: [{ kind: 'own-link', address: '.*/(?:secure/Logout!default\\.jspa|logout)' }],
  evidence: [
    { fact: 'cookies', grade: 'B', source: 'its functional tests, clients (public code)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'saved pages of four versions (public code, nine)', seenAt: '2026-11-29' },
    { fact: 'ways', grade: 'B', source: 'its functional tests (public code)', seenAt: '2026-10-08' },
  ],
});
