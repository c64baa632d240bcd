import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../../../utils/core/cookies/cookie.ts';
import type { SiteDefinition } from '../../../../utils/core/sites/site.ts';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { characterWithANo } from '../../../fakes/samples/character-with-a-no.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { requiredSites } from '../../../fakes/samples/required-sites.ts';
import type { SignOutFault } from '../../../fakes/site-server/sign-out-fault.ts';
import { inShort, signOut } from '../../run-to-end.ts';

const session = refOf('claude');
const notReplaySafe: SiteDefinition = { ...claude, replaySafe: false };
const sitesWith = (site: SiteDefinition) => requiredSites.map((one) => (one.id === site.id ? site : one));

function signedIn(site: SiteDefinition = claude) {
  const world = createWorld({ sites: sitesWith(site) });
  const token = world.server.signIn('claude');
  const values = () =>
    world.jar
      .everything()
      .filter(({ cookie: { name } }) => name === 'sessionKey')
      .map(({ value }) => value);
  return { world, token, values };
}

const twins: readonly [string, Partial<Cookie>][] = [
  ['a host-only twin', { hostOnly: true }],
  ["a twin on the probe's path", { path: '/api' }],
  ['a twin on a path that the probe does not reach', { path: '/chat' }],
  [
    "a twin in the site's own partition",
    { partition: { topLevelSite: 'https://claude.ai', hasCrossSiteAncestor: false } },
  ],
];
const faults: readonly (SignOutFault | null)[] = [
  null,
  'lies',
  'lies-and-clears',
  'ends-but-cookie-returns',
  'rotates',
  'answer-lost',
];
const stories = twins.flatMap(([what, change]) =>
  [claude, notReplaySafe].flatMap((site) =>
    faults.map((fault) => ({ what, change, site, fault, replaySafe: site.replaySafe })),
  ),
);

describe('two sign-ins of different values under one name', () => {
  it.each(stories)(
    'never lead to "Signed out.", and nothing is removed ($what, replay: $replaySafe, $fault)',
    async ({ change, site, fault }) => {
      for (const other of ['alive', 'dead'] as const) {
        const { world } = signedIn(site);
        const twin = world.server.signIn('claude', { storeId: '1' });
        world.jar.put(cookie(change), twin);
        if (other === 'dead') world.server.end(twin);
        world.server.faults.background = fault;
        const before = world.jar.names('0').length;
        const run = await signOut(world.start(), session);
        expect(run).toMatchObject({
          phase: 'ended',
          control: null,
          removedCookies: 0,
          outcome: { kind: 'could-not-tell' },
        });
        expect(world.jar.names('0')).toHaveLength(before);
        expect(world.server.arrivals.filter(({ why }) => why !== 'sign-out')).toEqual([]);
      }
    },
  );

  it('are named as the reason', async () => {
    const { world } = signedIn();
    world.jar.put(cookie({ hostOnly: true }), 'twin-0123456789abcdef');
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell two-sign-ins');
  });

  it.each([claude, notReplaySafe])(
    'that appear during the run never lead to "Signed out." ($replaySafe)',
    async (site) => {
      for (const when of ['control-probe', 'sign-out', 'deciding-probe', 'browser-probe'] as const) {
        const { world, values } = signedIn(site);
        world.server.beforeAnswer = ({ why }) =>
          void (why === when && world.jar.put(cookie({ hostOnly: true }), 'twin-0123456789abcdef'));
        const run = await signOut(world.start(), session);
        // the site had answered for the old one alone
        const isTooLate = when === 'browser-probe' || when === 'deciding-probe';
        if (!isTooLate) expect(run.outcome?.kind, when).toBe('could-not-tell');
        if (values().length > 0) expect(values(), when).toContain('twin-0123456789abcdef');
      }
    },
  );

  it('with the same value are one sign-in', async () => {
    const { world, token } = signedIn();
    world.jar.put(cookie({ hostOnly: true }), token);
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
  });

  it('under names that the probe does not judge do not stop a sign-out', async () => {
    const world = createWorld({ sites: [characterWithANo] });
    world.server.signIn('character-ai');
    world.jar.put(cookie({ name: 'web-next-auth', domain: 'character.ai', hostOnly: true }), 'twin-0123456789abcdef');
    expect(inShort((await signOut(world.start(), refOf('character-ai'))).outcome)).toBe('signed-out refused');
  });

  it('in two stores are two sessions', async () => {
    const { world } = signedIn();
    world.server.signIn('claude', { storeId: '1' });
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
  });
});

describe('a sign-in that the probe does not reach', () => {
  it.each<[string, Partial<Cookie>]>([
    ['below another folder', { path: '/chat' }],
    ['below a folder of a similar name', { path: '/ap' }],
  ])('%s: the site is asked to end it, but it is never said to have ended', async (_what, change) => {
    for (const site of [claude, notReplaySafe]) {
      const world = createWorld({ sites: sitesWith(site) });
      world.jar.put(cookie(change), 'path-0123456789abcdef');
      const run = await signOut(world.start(), session);
      expect([inShort(run.outcome), run.control, run.removedCookies]).toEqual(['could-not-tell no-probe', null, 0]);
      expect(world.server.arrivals.map(({ why }) => why)).toEqual(['sign-out']);
      expect(world.jar.names('0')).toEqual(['sessionKey']);
    }
  });
});

describe('a credential that was replaced', () => {
  it('by one that works, in the answer to the sign-out: never "Signed out.", and it stays', async () => {
    const { world, token, values } = signedIn();
    world.server.faults.background = 'rotates';
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(token), values(), run.removedCookies]).toEqual([
      'could-not-tell replaced',
      false,
      ['rotated-0123456789abcdef'],
      0,
    ]);
  });

  it("is judged by the jar's answer if the old one may not be tried", async () => {
    const { world, values } = signedIn(notReplaySafe);
    world.server.faults.background = 'rotates';
    const run = await signOut(world.start(), session);
    expect([run.outcome?.kind === 'signed-out', values()]).toEqual([false, ['rotated-0123456789abcdef']]);
  });

  it('by one on a path that the probe does not reach: never "Signed out."', async () => {
    const { world, values } = signedIn();
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      world.jar.drop(({ cookie: { name } }) => name === 'sessionKey');
      world.jar.put(cookie({ path: '/chat' }), 'moved-0123456789abcdef');
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), values()]).toEqual(['could-not-tell replaced', ['moved-0123456789abcdef']]);
  });

  it('by one that the site does not know: "Signed out.", and it goes', async () => {
    const { world, values } = signedIn();
    world.server.beforeAnswer = ({ why }) =>
      void (why === 'sign-out' && world.jar.put(cookie(), 'anonymous-0123456789'));
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    expect(values()).toEqual([]);
  });

  it('by one that the site does not clearly accept or refuse: never "Signed out.", and it stays', async () => {
    const { world, values } = signedIn();
    world.server.faults.probe['browser-probe'] = { kind: 'timeout' };
    world.server.beforeAnswer = ({ why }) =>
      void (why === 'sign-out' && world.jar.put(cookie(), 'anonymous-0123456789'));
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell replaced');
    expect(values()).toEqual(['anonymous-0123456789']);
  });

  it('in a store that can be read no longer: never "Signed out."', async () => {
    const { world } = signedIn();
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && world.jar.unreadable.add('0'));
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell cookies-unreadable');
  });
});
