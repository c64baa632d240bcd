import { defineKind } from '../core/kinds/define-kind.ts';

/** Its link, or its form, holds a token as the name of a field. */
export const joomla = defineKind({
  id: 'joomla',
  name: 'Joomla',
  cookies: [
    { name: '[0-9a-f]{32}', means: 'session', anyPath: true },
    { name: 'joomla_user_state', means: 'sign-in' },
  ],
  marks: ['generator Joomla\\b.*', 'asset (.*)/media/system/js/.*'],
  ways: [{ kind: 'own-link', address: '.*\\?task=user\\.(?:menu)?logout' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'core controllers (copies in public code, four)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'A', source: 'core templates (copies in public code)', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'A', source: 'core controllers (copies in public code, four)', seenAt: '2026-10-08' },
  ],
});
