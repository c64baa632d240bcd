import { expect, it } from 'vitest';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { getOverview } from '../background/ask-for-overview.ts';

const HOST = 'nas.example';
const at = (port: number, names: readonly string[]) => ({
  ...wikiDraft,
  origin: `https://${HOST}:${port}`,
  registrableDomain: HOST,
  name: `Server ${port}`,
  cookies: names.map((name) => ({ name, host: HOST })),
  storage: [],
  way: null,
});
const router = refOf('own:nas.example:9443');

/** A server whose sign-in was chosen, and one at another port of which nobody knows which cookie it is. */
async function atNas(...names: readonly string[]) {
  const world = createWorld();
  for (const name of names) world.jar.put(cookie({ name, domain: HOST, hostOnly: true }), 'a1b2c3d4e5f6a7b8');
  const worker = world.start();
  const { handlers } = worker.app;
  await handlers['save-site']({ type: 'save-site', draft: at(9443, []) });
  await handlers['save-site']({ type: 'save-site', draft: at(8443, ['nas_session']) });
  return { world, worker };
}

it('what a site names is not the sign-in of another one at that host whose sign-in is not known', async () => {
  const { worker } = await atNas('nas_session');
  expect((await getOverview(worker)).sessions.map(({ ref }) => ref.siteId)).toEqual(['own:nas.example:8443']);
});

it('"Remove data here" at that other one leaves it alone', async () => {
  const { world, worker } = await atNas('nas_session', 'router_session');
  const wish = { allStores: false, trustedDevice: false } as const;
  await worker.app.handlers['remove-data']({ type: 'remove-data', session: router, ...wish });
  expect(world.jar.names('0')).toEqual(['nas_session']);
});
