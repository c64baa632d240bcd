import { defineKind } from '../core/kinds/define-kind.ts';

/** Newer versions want a token in the link, and show a form at a bare visit. */
export const drupal = defineKind({
  id: 'drupal',
  name: 'Drupal',
  cookies: [{ name: 'S?SESS[0-9a-f]{32}', means: 'sign-in', anyPath: true }],
  marks: ['generator Drupal\\b.*', 'link (.*)/user/logout'],
  unless: ['generator Backdrop\\b.*'],
  ways: [
    { kind: 'own-link', address: '.*/user/logout' },
    { kind: 'visit', path: '/user/logout' },
  ],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'drupal/drupal: the session configuration', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'A', source: 'drupal/drupal: the generator in the head', seenAt: '2026-10-08' },
    {
      fact: 'ways',
      grade: 'A',
      source: 'drupal/drupal: core/modules/user/user.routing.yml; core tests (public code)',
      seenAt: '2026-10-08',
    },
  ],
});
