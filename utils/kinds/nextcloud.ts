import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link holds a token; a bare visit is refused. The name of its session cookie differs at each host. */
export const nextcloud = defineKind({
  id: 'nextcloud',
  name: 'Nextcloud',
  cookies: [{ name: 'nc_token', means: 'sign-in' }],
  marks: ['data requesttoken'],
  ways: [{ kind: 'own-link', address: '.*/logout' }],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'nextcloud/server: core/Controller/LoginController.php; clients (public code)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'marks',
      grade: 'B',
      source: 'clients that read the token from the head (public code, ten)',
      seenAt: '2026-11-29',
    },
    {
      fact: 'ways',
      grade: 'A',
      source: 'nextcloud/server: core/Controller/LoginController.php; its end-to-end tests (public code)',
      seenAt: '2026-10-08',
    },
  ],
});
