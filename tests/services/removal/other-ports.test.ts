import { describe, expect, it } from 'vitest';
import { otherSiteId } from '../../../utils/core/leave/other-site-id.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { toEnd } from '../leave/to-end.ts';
import { plan, remove } from './press-removal.ts';

const ownSite = (port: number) =>
  toOwnDefinition({
    ...wikiDraft,
    origin: `https://nas.example:${port}`,
    registrableDomain: 'nas.example',
    name: `Server ${port}`,
    cookies: [{ name: `session_${port}`, host: 'nas.example' }],
    storage: [],
    way: null,
  });

/** Two servers of one host that are known, and a third that is not, each with a tab; and a cookie of nobody known. */
function createHost() {
  const world = createWorld({ sites: [ownSite(8443), ownSite(9443)] });
  for (const name of ['session_8443', 'session_9443', 'theme'])
    world.jar.put(cookie({ name, domain: 'nas.example', hostOnly: true }), 'value');
  for (const port of [8443, 9443, 7443]) world.tabs.show(`https://nas.example:${port}/`, '0');
  return world;
}

const here = refOf('own:nas.example:8443');
const addresses = (world: ReturnType<typeof createHost>) => world.tabs.all().map(({ url }) => url);

describe('a site with neighbours at other ports of its host', () => {
  it('has only the cookies removed that it lists, and says with whom it has the others in common', async () => {
    const world = createHost();
    expect(await plan(world, here)).toMatchObject({ plan: { cookies: 1, neighbours: ['Server 9443'] } });
    expect((await remove(world, here)).outcome).toMatchObject({ removedCookies: 1, remainingCookies: 0 });
    expect(world.jar.names('0')).toEqual(['session_9443', 'theme']);
  });

  it('has only its own tabs closed and reloaded', async () => {
    const world = createHost();
    const { handlers } = world.start().app;
    await handlers['reload-tabs']({ type: 'reload-tabs', session: here });
    expect(world.tabs.all().map(({ reloads }) => reloads)).toEqual([1, 0, 0]);
    await handlers['close-tabs']({ type: 'close-tabs', session: here });
    expect(addresses(world)).toEqual(['https://nas.example:9443/', 'https://nas.example:7443/']);
  });

  it('leaves the others alone in a leave run', async () => {
    const world = createHost();
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [here], clearing: 'unwanted' });
    await toEnd(app);
    expect([world.jar.names('0'), addresses(world)]).toEqual([
      ['session_9443', 'theme'],
      ['https://nas.example:9443/', 'https://nas.example:7443/'],
    ]);
  });

  it('keeps its cookies and its tab where a server at a port that is not known is removed', async () => {
    const world = createHost();
    const { handlers } = world.start().app;
    const session = refOf(otherSiteId('nas.example'));
    expect((await remove(world, session)).outcome).toMatchObject({ removedCookies: 0 });
    await handlers['close-tabs']({ type: 'close-tabs', session });
    expect(world.jar.names('0')).toEqual(['session_8443', 'session_9443', 'theme']);
    expect(addresses(world)).toEqual(['https://nas.example:8443/', 'https://nas.example:9443/']);
  });
});
