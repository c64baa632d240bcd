import { expect, it } from 'vitest';
import { findStoredSession } from '../../../utils/core/sessions/stored-session.ts';
import { defineSite } from '../../../utils/core/sites/define-site.ts';
import type { SiteSource } from '../../../utils/core/sites/site-source.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

const origin = 'https://town.example';
const own: SiteSource = { kind: 'own', tried: 'no' };

it.each([
  ['a built-in site', { kind: 'built-in' }, 'plain', ['user']],
  ['a site that a person added', own, 'plain', null],
  ['a site that a person added', own, 'token', ['user']],
] as const)('at %s, a %s value under a key that the definition names', (_what, source, looks, names) => {
  const site = defineSite({
    id: 'town',
    name: 'Town',
    source,
    registrableDomains: ['town.example'],
    origins: [origin],
    authCookies: [],
    authStorage: [{ area: 'local', key: 'user', origin }],
    signOut: [],
    pages: { home: `${origin}/` },
    evidence: [],
  });
  const seen = [{ area: 'local', key: 'user', looks, expiresAt: null }] as const;
  expect(findStoredSession(site, '0', origin, seen, NOON)?.cookieNames ?? null).toEqual(names);
});
