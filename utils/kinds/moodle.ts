import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link holds the key of the session. Without a good one the address asks once. */
export const moodle = defineKind({
  id: 'moodle',
  name: 'Moodle',
  cookies: [{ name: 'MoodleSession\\w*', means: 'session' }],
  marks: ['link (.*)/login/logout\\.php', 'link (.*)/login/index\\.php', 'form POST (.*)/login/index\\.php .*'],
  ways: [
    { kind: 'own-link', address: '.*/login/logout\\.php' },
    { kind: 'visit', path: '/login/logout.php' },
  ],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'login/logout.php and the session manager (copies in public code, six)',
      seenAt: '2026-10-08',
    },
    { fact: 'marks', grade: 'A', source: 'login/logout.php (copies in public code, six)', seenAt: '2026-10-08' },
    {
      fact: 'ways',
      grade: 'A',
      source: 'login/logout.php as of the versions with confirm_sesskey (copies in public code, six)',
      seenAt: '2026-10-08',
    },
  ],
});
