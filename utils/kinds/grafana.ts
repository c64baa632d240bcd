import { defineKind } from '../core/kinds/define-kind.ts';

/** Its address signs out when visited. */
export const grafana = defineKind({
  id: 'grafana',
  name: 'Grafana',
  cookies: [{ name: 'grafana_session', means: 'sign-in' }],
  marks: ['asset (.*)/public/img/grafana_mask_icon\\..*', 'asset (.*)/public/build/grafana\\..*'],
  ways: [{ kind: 'visit', path: '/logout' }],
  evidence: [
    {
      fact: 'cookies',
      grade: 'A',
      source: 'grafana/grafana: the cookie code; documentation; a captured answer of 2026 (public code)',
      seenAt: '2026-10-08',
    },
    {
      fact: 'marks',
      grade: 'B',
      source: 'documentation of the HTTP API; saved pages (public code)',
      seenAt: '2026-11-29',
    },
    {
      fact: 'ways',
      grade: 'A',
      source: 'grafana/grafana: pkg/api/api.go (copies in public code)',
      seenAt: '2026-10-08',
    },
  ],
});
