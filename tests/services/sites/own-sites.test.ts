import { describe, expect, it } from 'vitest';
import { noPolicy } from '../../../utils/core/settings/policy.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const stored = (world: ReturnType<typeof createWorld>) => world.disk.get('own-sites');

describe('save-site', () => {
  it('keeps a site, and once only', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    for (const name of ['Wiki', 'Company wiki'])
      expect(await handlers['save-site']({ type: 'save-site', draft: { ...wikiDraft, name } })).toMatchObject({
        result: 'saved',
        extra: { kind: 'site-saved', siteId: 'own:wiki.example.org' },
      });
    expect(await stored(world)).toMatchObject({ data: [{ definition: { name: 'Company wiki' }, from: 'added' }] });
  });

  it('keeps the sites of one computer apart by their ports', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    const at = (port: number) => ({
      ...wikiDraft,
      name: `At ${port}`,
      origin: `https://nas.example:${port}`,
      registrableDomain: 'nas.example',
      cookies: [{ name: `sid_${port}`, host: 'nas.example' }],
      storage: [],
      way: null,
    });
    for (const port of [5000, 8080]) await handlers['save-site']({ type: 'save-site', draft: at(port) });
    const names = [{ definition: { name: 'At 5000' } }, { definition: { name: 'At 8080' } }];
    expect(await stored(world)).toMatchObject({ data: names });
    for (const [port, known] of [
      [8080, { siteId: 'own:nas.example:8080', as: 'own' }],
      [9090, null],
    ] as const) {
      const address = `nas.example:${port}`;
      const { extra } = await handlers['find-sign-in']({ type: 'find-sign-in', address, tabId: null, storeId: null });
      expect(extra).toMatchObject({ proposal: { known } });
    }
  });

  it.each([
    ['a built-in site', { origin: 'https://claude.ai', registrableDomain: 'claude.ai' }, 'known-site'],
    ['an address elsewhere', { origin: 'https://shop.example.org' }, 'foreign-address'],
  ])('refuses %s, with its reason', async (_what, change, reason) => {
    const world = createWorld();
    const { handlers } = world.start().app;
    const reply = await handlers['save-site']({ type: 'save-site', draft: { ...wikiDraft, ...change } });
    expect(reply).toMatchObject({ result: 'not-saved', extra: { kind: 'site-refused' } });
    expect(JSON.stringify(reply.extra)).toContain(reason);
    expect(await stored(world)).toBeUndefined();
  });

  it('refuses every site where an administrator limits the sites', async () => {
    for (const policy of [{ sites: ['claude'] }, { locked: ['sites'] as const }]) {
      const world = createWorld();
      world.browser.policy = { ...noPolicy, present: true, ...policy };
      const reply = await world.start().app.handlers['save-site']({ type: 'save-site', draft: wikiDraft });
      expect(reply.extra).toEqual({ kind: 'site-refused', reasons: ['managed'] });
    }
  });
});

describe('read-site-draft', () => {
  it('gives back the draft that a site was made from', async () => {
    const { handlers } = createWorld().start().app;
    await handlers['save-site']({ type: 'save-site', draft: wikiDraft });
    const read = (siteId: string) => handlers['read-site-draft']({ type: 'read-site-draft', siteId });
    expect((await read('own:wiki.example.org')).extra).toEqual({
      kind: 'site-draft',
      draft: { ...wikiDraft, rest: 'stays' },
    });
    expect(await read('claude')).toMatchObject({ result: 'nothing-to-do', extra: null });
  });
});

describe('remove-site', () => {
  it('takes a site out of the list, and says where there was none', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    await handlers['save-site']({ type: 'save-site', draft: wikiDraft });
    const remove = () => handlers['remove-site']({ type: 'remove-site', siteId: 'own:wiki.example.org' });
    expect((await remove()).result).toBe('erased');
    expect(await stored(world)).toMatchObject({ data: [] });
    expect((await remove()).result).toBe('nothing-to-do');
  });
});
