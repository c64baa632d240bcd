import { defineKind } from '../core/kinds/define-kind.ts';

/** Its address shows a page with a form that holds the token. */
export const springSecurity = defineKind({
  id: 'spring-security',
  name: 'Spring Security',
  cookies: [
    { name: 'JSESSIONID', means: 'session' },
    { name: 'remember-me', means: 'sign-in' },
  ],
  marks: ['form POST (.*)/logout (?:.*,)?_csrf(?:,.*)?', 'form POST (.*)/login (?:.*,)?_csrf(?:,.*)?'],
  ways: [
    { kind: 'own-link', address: '.*/logout' },
    { kind: 'visit', path: '/logout' },
  ],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'spring-projects/spring-security: docs/…/logout.adoc (2026-08-20)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'marks',
      grade: 'A',
      source: 'spring-projects/spring-security: docs/…/logout.adoc (2026-08-20)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'ways',
      grade: 'A',
      source: 'spring-projects/spring-security: docs/…/logout.adoc (2026-08-20)',
      seenAt: '2026-10-08',
    },
  ],
});
