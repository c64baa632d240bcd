import { defineKind } from '../core/kinds/define-kind.ts';

/** Its address clears the cookie when visited. A token in the address still signs in. */
export const jupyter = defineKind({
  id: 'jupyter',
  name: 'Jupyter',
  cookies: [{ name: 'username-[\\w.-]+', means: 'sign-in' }],
  marks: ['id jupyter-config-data', 'data jupyter-api-token', 'data notebook-path'],
  ways: [{ kind: 'visit', path: '/logout' }],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'jupyter-server/jupyter_server (2026-07-22)', seenAt: '2026-10-08' },
    {
      fact: 'marks',
      grade: 'B',
      source: 'the page of JupyterLab and of Notebook (public code, ten)',
      seenAt: '2026-11-29',
    },
    { fact: 'ways', grade: 'A', source: 'jupyter-server/jupyter_server (2026-07-22)', seenAt: '2026-10-08' },
  ],
});
