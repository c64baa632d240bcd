import { defineKind } from '../core/kinds/define-kind.ts';

/** Its own link stands in the menu of the account. */
export const confluence = defineKind({
  id: 'confluence',
  name: 'Confluence',
  cookies: [
    { name: 'JSESSIONID', means: 'session' },
    { name: 'seraph\\.confluence', means: 'sign-in' },
  ],
  marks: ['meta confluence-request-time .*'],
  evidence: [
    { fact: 'cookies', grade: 'B', source: 'clients (public code, several)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'saved pages (public code, five)', seenAt: '2026-11-29' },
  ],
});
