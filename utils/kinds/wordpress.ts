import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link holds a nonce. Without a good one the address asks once, and shows a link that holds it. */
export const wordpress = defineKind({
  id: 'wordpress',
  name: 'WordPress',
  cookies: [
    { name: 'wordpress_logged_in_[0-9a-f]{32}', means: 'sign-in', anyPath: true },
    { name: 'wordpress_sec_[0-9a-f]{32}', means: 'sign-in', anyPath: true },
  ],
  marks: ['generator WordPress\\b.*', 'id wpadminbar', 'asset (.*)/wp-json/.*', 'link (.*)/wp-login\\.php(?:\\?.*)?'],
  ways: [
    { kind: 'own-link', address: '.*/wp-login\\.php\\?action=logout' },
    { kind: 'visit', path: '/wp-login.php?action=logout' },
  ],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'Open-Cookie-Database (2026-01-21)', seenAt: '2026-10-08' },
    {
      fact: 'marks',
      grade: 'A',
      source: 'wp_logout_url and the admin bar (copies in public code)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'ways',
      grade: 'A',
      source: 'wp_nonce_ays, wp_logout_url (copies in public code); core.trac.wordpress.org 30334',
      seenAt: '2026-10-08',
    },
  ],
});
