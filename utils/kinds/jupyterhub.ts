import { defineKind } from '../core/kinds/define-kind.ts';

/** Its address signs out when visited. */
export const jupyterhub = defineKind({
  id: 'jupyterhub',
  name: 'JupyterHub',
  cookies: [
    { name: 'jupyterhub-hub-login', means: 'sign-in' },
    { name: 'jupyterhub-user-.+', means: 'sign-in' },
  ],
  marks: ['link (.*)/hub/(?:home|logout|token|login)'],
  ways: [{ kind: 'visit', path: '/hub/logout' }],
  evidence: [
    { fact: 'cookies', grade: 'B', source: 'clients (public code, several)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'B', source: 'clients (public code, several)', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'B', source: 'clients (public code, several)', seenAt: '2026-10-08' },
  ],
});
