import { expect, it } from 'vitest';
import { createWorld } from '../../fakes/fake-world.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const HOST = 'nas.example';

/** A server whose sign-in was saved, and what is found at another port of its host. */
async function findBeside(...names: readonly string[]) {
  const world = createWorld();
  for (const name of names) world.jar.put(cookie({ name, domain: HOST, hostOnly: true }), 'a1b2c3d4e5f6a7b8');
  const { handlers } = world.start().app;
  const cookies = [{ name: 'nas_session', host: HOST }];
  const saved = {
    ...wikiDraft,
    origin: `https://${HOST}:8443`,
    registrableDomain: HOST,
    cookies,
    storage: [],
    way: null,
  };
  await handlers['save-site']({ type: 'save-site', draft: saved });
  const find = async (port: number) => {
    const address = `https://${HOST}:${port}`;
    const { extra } = await handlers['find-sign-in']({ type: 'find-sign-in', address, tabId: null, storeId: null });
    return extra?.kind === 'site-proposal' ? extra.proposal.cookies.map(({ name, chosen }) => [name, chosen]) : null;
  };
  return { find };
}

it('the sign-in of a saved site is not chosen for a site at another port of its host', async () => {
  const { find } = await findBeside('nas_session', 'router_session');
  expect(await find(9443)).toEqual([
    ['router_session', true],
    ['nas_session', false],
  ]);
});

it('also where nothing else is there: a person may still choose it', async () => {
  const { find } = await findBeside('nas_session');
  expect([await find(9443), await find(8443)]).toEqual([[['nas_session', false]], [['nas_session', true]]]);
});
