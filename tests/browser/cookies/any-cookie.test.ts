import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cookies } from 'webextension-polyfill';
import { toCookie } from '../../../utils/browser/cookies/to-cookie.ts';

/** As browsers give them, with what no browser should give in what a site chooses or a bug may break. */
const given: fc.Arbitrary<Cookies.Cookie> = fc.record(
  {
    name: fc.string({ unit: 'binary' }),
    value: fc.string({ unit: 'binary', minLength: 24, maxLength: 200 }),
    domain: fc.oneof(fc.string(), fc.constantFrom('claude.ai', '.claude.ai', '', '.', '..', '[::1]')),
    hostOnly: fc.boolean(),
    path: fc.string(),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    sameSite: fc.constantFrom('no_restriction' as const, 'lax' as const, 'strict' as const),
    session: fc.boolean(),
    expirationDate: fc.oneof(fc.double(), fc.integer(), fc.constantFrom(8.64e12, 8.65e12, -1)),
    storeId: fc.string(),
    firstPartyDomain: fc.string(),
    partitionKey: fc.anything() as fc.Arbitrary<never>,
  },
  {
    requiredKeys: [
      'name',
      'value',
      'domain',
      'hostOnly',
      'path',
      'secure',
      'httpOnly',
      'sameSite',
      'session',
      'storeId',
      'firstPartyDomain',
    ],
  },
);

it('any cookie of a browser is read without its value, with a date that can be one or none', () => {
  fc.assert(
    fc.property(given, (one) => {
      const cookie = toCookie(one);
      const { name, domain, path, storeId, firstPartyDomain, partition, ...rest } = cookie;
      expect(Object.values<unknown>(rest).includes(one.value)).toBe(false);
      expect(Object.keys(cookie)).not.toContain('value');
      const { expiresAt } = cookie;
      if (typeof expiresAt === 'number') expect(Number.isNaN(new Date(expiresAt).getTime())).toBe(false);
      if (partition !== null) expect(typeof partition.topLevelSite).toBe('string');
      expect([name, domain, path, storeId].every((text) => typeof text === 'string')).toBe(true);
      expect(firstPartyDomain === null || firstPartyDomain.length > 0).toBe(true);
    }),
  );
});
