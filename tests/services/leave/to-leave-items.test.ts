import { expect, it } from 'vitest';
import { toLeaveItems } from '../../../utils/services/leave/items/to-leave-items.ts';
import { createJarReader } from '../../../utils/services/read-jar.ts';
import { createSnapshotReader } from '../../../utils/services/read-snapshot.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { toSiteBook } from '../../fakes/samples/site-book.ts';

/** The items for these sites, in short, in a browser with a sign-in at Claude. */
async function itemsOf(siteIds: readonly string[], prepare: (world: World) => void = () => {}) {
  const world = createWorld();
  world.server.signIn('claude');
  prepare(world);
  const { clock, jar: cookies, pageLooks, sites, tabs } = world;
  const readSnapshot = createSnapshotReader({
    clock,
    readJar: createJarReader({ cookies }),
    siteBook: toSiteBook(sites),
    openTabs: async () => tabs.facts(),
    pageLooks,
  });
  const { credentials } = world.start();
  const items = await toLeaveItems(
    { credentials, readSnapshot },
    siteIds.map((siteId) => refOf(siteId)),
  );
  return items.map(({ ref, step, outcome }) => [ref.siteId, step, outcome]);
}

it('there is an item for each session that is still here, and for no site that is not known', async () => {
  expect(await itemsOf(['character-ai', 'nowhere', 'claude'])).toEqual([['claude', 'waiting', null]]);
});

it('a session whose store can no longer be read has an item that says so', async () => {
  const outcome = { kind: 'could-not-tell', reason: 'cookies-unreadable', answer: null };
  expect(await itemsOf(['claude', 'nowhere'], ({ jar }) => void jar.unreadable.add('0'))).toEqual([
    ['claude', 'done', outcome],
  ]);
});
