import { defineKind } from '../core/kinds/define-kind.ts';

/** The account page of a provider. Its sign-out asks once where no token of an app comes along. */
export const keycloak = defineKind({
  id: 'keycloak',
  name: 'Keycloak',
  cookies: [
    { name: 'KEYCLOAK_IDENTITY', means: 'sign-in' },
    { name: 'KEYCLOAK_SESSION', means: 'sign-in' },
  ],
  marks: ['(?:link|form POST|asked) ((?:/auth)?/realms/[^/ ]+)/.*', 'asset ((?:/auth)?/realms/[^/ ]+)/.*'],
  ways: [
    { kind: 'own-link', address: '.*/realms/[^/]+/protocol/openid-connect/logout' },
    { kind: 'visit', path: '/protocol/openid-connect/logout' },
  ],
  evidence: [
    { fact: 'cookies', grade: 'A', source: 'keycloak.org Javadoc; clients (public code)', seenAt: '2026-10-08' },
    { fact: 'marks', grade: 'A', source: 'keycloak.org: the addresses of a realm', seenAt: '2026-10-08' },
    { fact: 'ways', grade: 'A', source: 'keycloak.org Javadoc of LogoutEndpoint', seenAt: '2026-10-08' },
  ],
});
