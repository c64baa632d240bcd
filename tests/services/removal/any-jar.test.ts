import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cookie, cookieId } from '../../../utils/core/cookies/cookie.ts';
import { planCookieRemoval } from '../../../utils/core/removal/plan-removal.ts';
import { DAY } from '../../../utils/core/time.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { container } from '../../fakes/samples/stores.ts';
import { runs } from '../../torture/length.ts';

const siteIds = ['claude', 'claude-console', 'character-ai'] as const;
const news = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };

/** Cookies of the sites, of their neighbours and parents, and of hosts that only look alike. */
const anyCookie: fc.Arbitrary<Cookie> = fc.record({
  name: fc.constantFrom('sessionKey', 'sessionKeyV3', '__ssid', 'lastActiveOrg', 'theme', 'web-next-auth', 'x', ''),
  domain: fc.constantFrom(
    'claude.ai',
    'docs.claude.ai',
    'notclaude.ai',
    'platform.claude.com',
    'claude.com',
    'console.anthropic.com',
    'anthropic.com',
    'character.ai',
    'beta.character.ai',
    'ai',
    'shop.example',
  ),
  hostOnly: fc.boolean(),
  path: fc.constantFrom('/', '/chat', '/api'),
  secure: fc.boolean(),
  httpOnly: fc.boolean(),
  looksRandom: fc.boolean(),
  looksSigned: fc.boolean(),
  looksEmpty: fc.boolean(),
  storeId: fc.constantFrom('0', '0', container.id),
  partition: fc.constantFrom(null, null, news, { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: false }),
  firstPartyDomain: fc.constant(null),
  expiresAt: fc.constantFrom<Cookie['expiresAt']>(null, 'unknown', NOON + DAY, NOON + 400 * DAY),
});
const jars = fc.array(anyCookie, { maxLength: 40, size: 'max' });
const idsOf = (cookies: readonly Cookie[]) => cookies.map(cookieId).sort();

it('removes from any jar what is planned, and nothing else', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(jars, fc.constantFrom(...siteIds), fc.boolean(), async (given, siteId, allStores) => {
      const world = createWorld();
      world.hostAccess.setEverySite('granted');
      for (const [index, one] of given.entries()) world.jar.put(one, `practice-${index}`);
      const before = world.jar.everything().map(({ cookie }) => cookie);
      const session = refOf(siteId);
      const site = world.sites.find(({ id }) => id === siteId);
      if (site === undefined) throw new Error(`No site ${siteId}`);
      const planned = before.filter(({ storeId }) => allStores || storeId === session.storeId);
      const wanted = ['0', container.id].flatMap((storeId) =>
        planCookieRemoval(
          { site, ref: { ...session, storeId }, neighbours: [] },
          planned.filter((cookie) => cookie.storeId === storeId),
          'keep-trusted-device',
          'own',
        ),
      );

      taken += wanted.length;

      const { app } = world.start();
      const { extra } = await app.handlers['plan-removal']({ type: 'plan-removal', session });
      const shown = extra?.kind === 'removal-plan' ? extra.plan : null;
      await app.handlers['remove-data']({ type: 'remove-data', session, allStores, trustedDevice: false });

      const left = new Set(idsOf(world.jar.everything().map(({ cookie }) => cookie)));
      expect(idsOf(before.filter((cookie) => !left.has(cookieId(cookie))))).toEqual(idsOf(wanted));
      expect((shown?.cookies ?? 0) + (shown?.partitionedCookies ?? 0)).toBe(
        wanted.filter(({ storeId }) => storeId === '0').length,
      );
      expect(world.bugs).toEqual([]);
    }),
    { numRuns: runs(50) },
  );
  expect(taken).toBeGreaterThan(20);
});
