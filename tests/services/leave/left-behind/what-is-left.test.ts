import { describe, expect, it } from 'vitest';
import { otherSiteId } from '../../../../utils/core/leave/other-site-id.ts';
import type { SessionRef } from '../../../../utils/core/sessions/session.ts';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { inShort } from '../../run-to-end.ts';
import { toEnd } from '../to-end.ts';

const claude = refOf('claude');
const town = refOf(otherSiteId('town.example'));

/** A browser with one sign-in at a site with a definition and one at a site without. */
function open() {
  const world = createWorld();
  world.hostAccess.setEverySite('granted');
  world.server.signIn('claude');
  world.jar.put(cookie({ name: 'session', domain: 'town.example', hostOnly: true }), 'a0123456789abcdef');
  return world;
}

/** Leaves one site, and hands back what the run says of it. */
async function leave(world: World, ref: SessionRef) {
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [ref], clearing: 'unwanted' });
  const [item] = (await toEnd(app)).leave?.items ?? [];
  if (!item) throw new Error('The run has no item');
  return item;
}

describe('what a site stored besides cookies', () => {
  it.each([
    ['permission-missing', 'no page of it is open', [], 'permission-missing'],
    ['permission-missing', 'its only page sleeps', [{ usable: false }], 'permission-missing'],
    ['permission-missing', 'a page of it is open', [{ usable: false }, { usable: true }], 'by-page'],
    ['by-browser', 'a page of it is open', [{ usable: true }], 'by-browser'],
    ['not-from-here', 'a page of it is open', [{ usable: true }], 'not-from-here'],
  ] as const)('the browser says "%s" and %s', async (reach, _what, tabs, expected) => {
    for (const [ref, url] of [
      [claude, 'https://claude.ai/'],
      [town, 'https://town.example/'],
    ] as const) {
      const world = open();
      world.siteData.storage = reach;
      for (const tab of tabs) world.tabs.show(url, '0', tab);
      expect((await leave(world, ref)).storage, url).toBe(expected);
    }
  });
});

describe('a cookie store that cannot be read any more in the middle of a removal', () => {
  it.each(['before', 'after'] as const)(
    'is not said to be empty if that happens %s the cookies are removed',
    async (when) => {
      const breakDown = (world: World) => {
        const { remove } = world.jar;
        if (when === 'before') world.siteData.remove = async () => void world.jar.unreadable.add('0');
        else
          world.jar.remove = async (cookies) => {
            const here = await remove.call(world.jar, cookies);
            if (world.siteData.removed.length > 0) world.jar.unreadable.add('0');
            return here;
          };
        return world;
      };
      expect((await leave(breakDown(open()), town)).outcome).toMatchObject({ kind: 'could-not-tell' });
      const { outcome, cookiesLeft } = await leave(breakDown(open()), claude);
      expect(outcome?.kind).toBe('signed-out');
      expect(cookiesLeft).toBeGreaterThan(0);
    },
  );
});

it('an error at one site is shown there and reported, and does not stop other sites', async () => {
  const world = open();
  world.server.signIn('character-ai');
  const { reach } = world.siteData;
  world.siteData.reach = async (site, store) => {
    if (site.id === 'claude') throw new Error('a fault of our own');
    return reach.call(world.siteData, site, store);
  };
  const { app } = world.start();
  const sessions = [claude, refOf('character-ai')];
  await app.handlers.leave({ type: 'leave', sessions, clearing: 'unwanted' });
  const items = (await toEnd(app)).leave?.items ?? [];
  // What the site said stays known; what stayed here is counted.
  expect(items.map(({ step, outcome, storage }) => [step, inShort(outcome), storage])).toEqual([
    ['done', 'signed-out refused', 'not-from-here'],
    ['done', 'could-not-tell site-silent', null],
  ]);
  expect(world.bugs.map(({ where }) => where)).toContain('leaving a site');
});
