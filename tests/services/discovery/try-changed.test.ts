import { describe, expect, it } from 'vitest';
import type { OwnSite, SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import { SECOND } from '../../../utils/core/time.ts';
import type { Handlers } from '../../../utils/messages/protocol.ts';
import { encodeSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { inShort } from '../run-to-end.ts';
import { atWiki, draft, tellingPage, wiki } from './try-wiki.ts';
import { WIKI } from './wiki-server.ts';

const otherWay: SiteDraft['way'] = {
  kind: 'navigate',
  scope: 'this-browser',
  url: `${WIKI}/other/logout`,
  userMustConfirm: false,
  grade: 'B',
};
const other = { ...draft, way: otherWay };

/** A person tries a site, and does something else in another page of the settings while the site is asked. */
async function tryWhile(act: (handlers: Handlers) => Promise<unknown>) {
  const { token, world } = atWiki({ answers: tellingPage });
  const { app } = world.start();
  let acting: Promise<unknown> | null = null;
  world.server.beforeAnswer = ({ why }) => {
    if (why !== 'deciding-probe' || acting !== null) return;
    world.clock.advance(SECOND);
    acting = act(app.handlers);
  };
  const reply = await app.handlers['try-site']({ type: 'try-site', draft, storeId: '0' });
  await acting;
  const { data } = (await world.disk.get('own-sites')) as { readonly data: readonly OwnSite[] };
  return { handlers: app.handlers, kept: data[0] ?? null, reply, token, world };
}

describe('a site that is changed while it is tried', () => {
  it('is not called tried where another way to sign out was saved meanwhile', async () => {
    const { kept } = await tryWhile((handlers) => handlers['save-site']({ type: 'save-site', draft: other }));
    expect(kept).toMatchObject({
      definition: { signOut: [otherWay, {}], source: { kind: 'own', tried: 'no' }, probe: null },
    });
  });

  it('is not called tried where a file has replaced it meanwhile', async () => {
    const text = encodeSitesFile([toOwnDefinition(other)]);
    const { kept } = await tryWhile((handlers) =>
      handlers['import-sites']({ type: 'import-sites', text, siteIds: [wiki.siteId] }),
    );
    expect(kept).toMatchObject({
      from: 'imported',

      definition: { source: { kind: 'imported', tried: 'no' }, replaySafe: false },
    });
  });

  it('keeps what was learned where only its name has changed', async () => {
    const { kept } = await tryWhile((handlers) =>
      handlers['save-site']({ type: 'save-site', draft: { ...draft, name: 'Our wiki' } }),
    );
    expect(kept).toMatchObject({ definition: { name: 'Our wiki', replaySafe: true } });
  });

  it('stays removed where it was removed meanwhile, and leaves no bug and no open run', async () => {
    const { handlers, kept, reply, world } = await tryWhile((all) =>
      all['remove-site']({ type: 'remove-site', siteId: wiki.siteId }),
    );
    expect([kept, world.bugs]).toEqual([null, []]);
    expect(inShort(reply.outcome)).toBe('could-not-tell site-unknown');
    const { overview } = await handlers['get-overview']({ type: 'get-overview' });
    expect(overview.runs).toEqual([]);
  });
});

it('is explored no more where a try broke off by an error', async () => {
  const { world } = atWiki({ answers: tellingPage });
  const { app, exploring } = world.start();
  const { list } = world.jar;
  let learned = 0;
  world.server.beforeAnswer = () => {
    learned += 1;
  };
  world.jar.list = async (stores) => {
    if (learned >= 3) throw new Error('No jar');
    return list(stores);
  };
  await expect(app.handlers['try-site']({ type: 'try-site', draft, storeId: '0' })).rejects.toThrow('No jar');
  expect(exploring.isOn(wiki)).toBe(false);
});

describe('a sign-out in a private window', () => {
  it('leaves on disk what one elsewhere leaves: that the site was tried, and neither when nor what came of it', async () => {
    const { token, world } = atWiki({ answers: tellingPage });
    const { app } = world.start();
    await app.handlers['save-site']({ type: 'save-site', draft });
    world.jar.drop(() => true);
    world.server.signIn('wiki', { storeId: '1', token });
    world.clock.advance(SECOND);
    const session = { ...wiki, storeId: '1' };
    for (let times = 0; times < 2; times += 1) {
      await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
      world.clock.advance(SECOND);
    }
    expect(await world.disk.get('own-sites')).toMatchObject({
      data: [{ savedAt: NOON, definition: { source: { kind: 'own', tried: 'yes' } } }],
    });
  });
});
