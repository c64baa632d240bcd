import { defineKind } from '../core/kinds/define-kind.ts';

/** A site behind a provider's sign-in, which may live on. */
export const shibboleth = defineKind({
  id: 'shibboleth',
  name: 'Shibboleth',
  cookies: [{ name: '_shibsession_[0-9a-f]+', means: 'sign-in', anyPath: true }],
  marks: ['(?:link|form [A-Z]+|asset|asked) (.*)/Shibboleth\\.sso/.*'],
  ways: [{ kind: 'visit', path: '/Shibboleth.sso/Logout' }],
  signOn: 'elsewhere',
  evidence: [
    { fact: 'cookies', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'B', source: 'public code (several)', seenAt: '2026-10-08' },
  ],
});
