import { defineKind } from '../core/kinds/define-kind.ts';

/** Its address signs out when visited. */
export const jenkins = defineKind({
  id: 'jenkins',
  name: 'Jenkins',
  cookies: [{ name: 'JSESSIONID\\.[0-9a-f]{8}', means: 'session', anyPath: true }],
  marks: ['id jenkins', 'asset (.*)/static/[0-9a-f]+/jsbundles/.*'],
  ways: [{ kind: 'visit', path: '/logout' }],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'jenkinsci/jenkins (2026-08-21): Main.java, TokenBasedRememberMeServices2.java',
      seenAt: '2026-10-08',
    },
    { fact: 'marks', grade: 'B', source: 'saved pages of four versions (public code)', seenAt: '2026-11-29' },
    {
      fact: 'ways',
      grade: 'A',
      source: 'jenkinsci/jenkins (2026-08-21): SecurityRealm.java, Jenkins.java',
      seenAt: '2026-10-08',
    },
  ],
});
