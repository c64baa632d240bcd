import { describe, expect, it } from 'vitest';
import type { OwnSite, SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import type { Handlers } from '../../../utils/messages/protocol.ts';
import { encodeSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { atWiki, tellingPage, draft as tryDraft } from '../discovery/try-wiki.ts';
import { inShort } from '../run-to-end.ts';

const siteId = 'own:wiki.example.org';
const origins = ['https://wiki.example.org', 'https://accounts.example.org'];
const fileOf = (draft: SiteDraft) =>
  encodeSitesFile([{ ...toOwnDefinition(draft), origins, leftoverCookies: ['basket'] }]);
const visit = {
  kind: 'navigate',
  scope: 'this-browser',
  url: 'https://accounts.example.org/bye',
  userMustConfirm: false,
  grade: 'B',
} as const;

const take = (handlers: Handlers, text: string) =>
  handlers['import-sites']({ type: 'import-sites', text, siteIds: [siteId] });
const save = (handlers: Handlers, draft: SiteDraft) => handlers['save-site']({ type: 'save-site', draft });
async function read(handlers: Handlers): Promise<SiteDraft> {
  const { extra } = await handlers['read-site-draft']({ type: 'read-site-draft', siteId });
  if (extra?.kind !== 'site-draft') throw new Error('No draft');
  return extra.draft;
}
async function stored(world: ReturnType<typeof createWorld>): Promise<readonly OwnSite[]> {
  return ((await world.disk.get('own-sites')) as { readonly data: readonly OwnSite[] }).data;
}

describe('a saved site that is changed', () => {
  it('stays as it came in a file where it is saved with nothing changed', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    await take(handlers, fileOf(wikiDraft));
    const before = await stored(world);
    expect((await save(handlers, await read(handlers))).result).toBe('saved');
    expect(await stored(world)).toEqual(before);
  });

  it('keeps every origin with another way, also one at its second origin, and came in a file still', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    await take(handlers, fileOf(wikiDraft));
    expect((await save(handlers, { ...(await read(handlers)), way: visit })).result).toBe('saved');
    expect(await stored(world)).toMatchObject([
      {
        from: 'imported',

        definition: { origins, leftoverCookies: ['basket'], source: { kind: 'imported', tried: 'no' } },
      },
    ]);
    expect((await read(handlers)).way).toEqual(visit);
  });

  it('keeps every origin through a try', async () => {
    const { world } = atWiki({ answers: tellingPage });
    const { handlers } = world.start().app;
    await take(handlers, fileOf(tryDraft));
    const reply = await handlers['try-site']({ type: 'try-site', draft: await read(handlers), storeId: '0' });
    expect(inShort(reply.outcome)).toMatch(/^signed-out/);
    expect(await stored(world)).toMatchObject([
      { definition: { origins, source: { kind: 'imported' }, replaySafe: false } },
    ]);
  });

  it('is replaced as a whole where it is added anew', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    await take(handlers, fileOf(wikiDraft));
    await save(handlers, wikiDraft);
    expect(await stored(world)).toMatchObject([
      { from: 'added', definition: { origins: [origins[0]], leftoverCookies: [], source: { kind: 'own' } } },
    ]);
  });

  it('is signed out by the way that is chosen then, and no longer by one that a guide had taught', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    await save(handlers, { ...wikiDraft, way: null });
    const taught = { ...visit, url: 'https://wiki.example.org/taught' };
    await world.disk.set('learned-ways', { version: 2, data: [{ siteId, method: taught, seenAt: 1, tried: 'no' }] });
    const { handlers: next, ready } = world.start().app;
    await ready({ type: 'get-overview' });
    expect((await read(next)).way).toEqual(taught);
    await save(next, { ...(await read(next)), way: wikiDraft.way, otherWays: [] });
    expect(await read(next)).toMatchObject({ way: wikiDraft.way, otherWays: [] });
  });

  it('is refused with a reason where the change may not be made, and stays', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    await save(handlers, wikiDraft);
    const before = await stored(world);
    const draft = { ...(await read(handlers)), way: { ...visit, url: 'https://elsewhere.example/bye' } };
    expect(await save(handlers, draft)).toMatchObject({
      result: 'not-saved',
      extra: { kind: 'site-refused', reasons: ['foreign-address'] },
    });
    expect(await stored(world)).toEqual(before);
  });
});
