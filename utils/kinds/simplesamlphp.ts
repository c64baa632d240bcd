import { defineKind } from '../core/kinds/define-kind.ts';

/** Its own link names the source that it signs in by. */
export const simplesamlphp = defineKind({
  id: 'simplesamlphp',
  name: 'SimpleSAMLphp',
  cookies: [
    { name: 'SimpleSAMLAuthToken', means: 'sign-in' },
    { name: 'SimpleSAML(?:SessionID)?', means: 'session' },
  ],
  marks: ['(?:link|asset|form [A-Z]+) (.*/simplesaml)/.*'],
  ways: [{ kind: 'own-link', address: '.*/module\\.php/core/(?:logout/.*|authenticate\\.php\\?logout=?)' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'simplesamlphp/simplesamlphp (2026-07-24)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'A', source: 'simplesamlphp/simplesamlphp (2026-07-24)', seenAt: '2026-10-08' },
    {
      fact: 'ways',
      grade: 'A',
      source: 'simplesamlphp/simplesamlphp (2026-07-24); tried with 1.19, whose link is authenticate.php with logout',
      seenAt: '2026-11-29',
    },
  ],
});
