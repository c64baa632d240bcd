import type { SignOnProvider } from '../core/kinds/sign-on-provider.ts';

/** The makers of single sign-on whose own sign-out is known. */
export const signOnProviders: readonly SignOnProvider[] = [
  {
    name: 'Auth0',
    address: '[\\w.-]+\\.auth0\\.com/v2/logout',
    evidence: { fact: 'sign-out', grade: 'A', source: 'auth0.com/docs, "Auth0 Logout"', seenAt: '2026-10-08' },
  },
  {
    name: 'CAS',
    address: '[^/]+(?:/.*)?/cas/logout',
    evidence: { fact: 'sign-out', grade: 'B', source: 'its own browser tests (public code)', seenAt: '2026-10-08' },
  },
  {
    name: 'Keycloak',
    address: '[^/]+(?:/auth)?/realms/[^/]+/(?:account(?:/.*)?|protocol/openid-connect/logout)',
    evidence: { fact: 'sign-out', grade: 'A', source: 'keycloak.org Javadoc of LogoutEndpoint', seenAt: '2026-10-08' },
  },
  {
    name: 'Microsoft Entra',
    address: 'login\\.microsoftonline\\.com/(?:.*/oauth2/(?:v2\\.0/)?logout|logout\\.srf)',
    evidence: {
      fact: 'sign-out',
      grade: 'A',
      source: 'learn.microsoft.com, OpenID Connect: send a sign-out request',
      seenAt: '2026-10-08',
    },
  },
  {
    name: 'Okta',
    address: '[\\w-]+\\.okta(?:preview)?\\.com/login/signout',
    evidence: { fact: 'sign-out', grade: 'B', source: 'clients, one live test (public code)', seenAt: '2026-10-08' },
  },
  {
    name: 'SimpleSAMLphp',
    address: '[^/]+(?:/.*)?/simplesaml/module\\.php/core/logout/.+',
    evidence: {
      fact: 'sign-out',
      grade: 'A',
      source: 'simplesamlphp/simplesamlphp (2026-07-24)',
      seenAt: '2026-10-08',
    },
  },
];
