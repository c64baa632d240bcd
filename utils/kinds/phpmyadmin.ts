import { defineKind } from '../core/kinds/define-kind.ts';

/** Its own link stands in every page. */
export const phpmyadmin = defineKind({
  id: 'phpmyadmin',
  name: 'phpMyAdmin',
  cookies: [
    { name: '(?:__Secure-)?pmaAuth-\\d+(?:_https)?', means: 'sign-in' },
    { name: '(?:__Secure-)?phpMyAdmin(?:_https)?', means: 'session' },
  ],
  marks: ['id pma_navigation', 'id pma_navigation_content'],
  ways: [{ kind: 'own-link', address: '.*(?:/logout|\\?route=/logout)' }],
  evidence: [
    { fact: 'cookies', grade: 'B', source: 'its tests (public code)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'its own tests, saved pages (public code, ten)', seenAt: '2026-11-29' },
    { fact: 'ways', grade: 'B', source: 'its tests (public code): the link in the page', seenAt: '2026-10-08' },
  ],
});
