import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link holds a token; a bare visit stays signed in. */
export const roundcube = defineKind({
  id: 'roundcube',
  name: 'Roundcube',
  cookies: [
    { name: 'roundcube_sessid', means: 'session' },
    { name: 'roundcube_sessauth', means: 'sign-in' },
  ],
  marks: [
    'asset (.*?)(?:/static\\.php)?/program/js/app(?:\\.min)?\\.js',
    'asset (.*?)(?:/static\\.php)?/skins/(?:elastic|larry|classic)/.*',
  ],
  ways: [{ kind: 'own-link', address: '.*\\?_task=logout' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'roundcube/roundcubemail (2026-08-16)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'saved pages, installers (public code, nine)', seenAt: '2026-11-29' },
    { fact: 'ways', grade: 'A', source: 'roundcube/roundcubemail (2026-08-16)', seenAt: '2026-10-08' },
  ],
});
