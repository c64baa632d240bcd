import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link holds a hash; a visit with a wrong one stays signed in. */
export const phpbb = defineKind({
  id: 'phpbb',
  name: 'phpBB',
  cookies: [
    { name: '\\w+_sid', means: 'session' },
    { name: '\\w+_k', means: 'beside' },
    { name: '\\w+_u', means: 'beside' },
  ],
  marks: ['id phpbb', 'link (.*)/ucp\\.php\\?mode=log(?:in|out)'],
  ways: [{ kind: 'own-link', address: '.*/ucp\\.php\\?mode=logout' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'phpbb/phpbb (2026-04-01)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'saved pages, feed readers (public code, ten)', seenAt: '2026-11-29' },
    { fact: 'ways', grade: 'A', source: 'phpbb/phpbb (2026-04-01)', seenAt: '2026-10-08' },
  ],
});
