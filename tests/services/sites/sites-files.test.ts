import { describe, expect, it } from 'vitest';
import { type SiteDraft, toOwnDefinition } from '../../../utils/core/sites/own-site.ts';
import type { Handlers } from '../../../utils/messages/protocol.ts';
import { encodeSitesFile } from '../../../utils/storage/sites/sites-file.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';

const shopDraft = {
  ...wikiDraft,
  origin: 'https://shop.example',
  registrableDomain: 'shop.example',
  name: 'Shop',
  cookies: [{ name: 'sid', host: 'shop.example' }],
  storage: [],
  way: null,
};
const textOf = (...drafts: readonly SiteDraft[]) => encodeSitesFile(drafts.map(toOwnDefinition));

/** Takes every site that the preview shows. */
async function take(handlers: Handlers, text: string) {
  const seen = await preview(handlers, text);
  const sites = seen?.kind === 'sites-file' && seen.file.kind === 'sites' ? seen.file.sites : [];
  return handlers['import-sites']({ type: 'import-sites', text, siteIds: sites.map(({ siteId }) => siteId) });
}
const preview = async (handlers: Handlers, text: string) =>
  (await handlers['read-sites-file']({ type: 'read-sites-file', text })).extra;
async function write(handlers: Handlers, siteId: string | null = null) {
  const { extra } = await handlers['write-sites-file']({ type: 'write-sites-file', siteId });
  return extra?.kind === 'sites-text' ? extra.text : '';
}

describe('sites that move by file', () => {
  it('tell which addresses may hold a name before they are saved', async () => {
    const { handlers } = createWorld().start().app;
    await handlers['save-site']({ type: 'save-site', draft: wikiDraft });
    const telling = async () => (await handlers['write-sites-file']({ type: 'write-sites-file', siteId: null })).extra;
    expect(await telling()).toMatchObject({ telling: [] });
    const url = 'https://wiki.example.org/anna/end';
    await handlers['save-site']({
      type: 'save-site',
      draft: {
        ...wikiDraft,
        way: { kind: 'navigate', scope: 'this-browser', url, userMustConfirm: false, grade: 'B' },
      },
    });
    expect(await telling()).toMatchObject({ telling: ['wiki.example.org/anna/end'] });
  });

  it('are shown before they are taken: what they may do, and what they would change', async () => {
    const { handlers } = createWorld().start().app;
    await handlers['save-site']({ type: 'save-site', draft: wikiDraft });
    const text = textOf({ ...wikiDraft, name: 'Wiki', cookies: [{ name: 'sid', host: 'example.org' }] }, shopDraft);
    expect(await preview(handlers, text)).toMatchObject({
      kind: 'sites-file',
      file: {
        sites: [
          {
            name: 'Wiki',
            hosts: ['wiki.example.org', 'example.org'],
            cookies: [{ name: 'sid', places: [] }],
            storage: ['wiki-token'],
            requests: ['POST https://wiki.example.org/session/end (action=logout)'],
            visits: ['https://wiki.example.org/'],
            change: ['name', 'cookies'],
          },
          { name: 'Shop', requests: [], change: 'new' },
        ],
        refused: [],
      },
    });
    expect(await write(handlers)).toBe(textOf(wikiDraft));
  });

  it('are shown with the field in which a request repeats what the site gave out, for it may be that of a comment', async () => {
    const { handlers } = createWorld().start().app;
    const way = { kind: 'http', scope: 'this-browser', method: 'POST', contentType: null, bearer: null } as const;
    const asked = { ...way, url: 'https://shop.example/comments', body: null, grade: 'B' } as const;
    const requestsOf = async (as: 'form-field' | 'header', name: string) => {
      const csrf = { from: 'cookie', cookie: 'other', send: { as, name } } as const;
      const found = await preview(handlers, textOf({ ...shopDraft, way: { ...asked, csrf } }));
      return found?.kind === 'sites-file' && found.file.kind === 'sites' ? found.file.sites[0]?.requests : null;
    };
    expect(await requestsOf('form-field', 'comment')).toEqual(['POST https://shop.example/comments (comment=…)']);
    expect(await requestsOf('header', 'X-Token')).toEqual(['POST https://shop.example/comments (X-Token: …)']);
  });

  it('are shown with the paths that their cookies have to be set for, unless any counts', async () => {
    const { handlers } = createWorld().start().app;
    const cookie = (name: string, paths?: readonly string[]) => ({
      name,
      host: 'shop.example',
      ...(paths === undefined ? {} : { paths }),
    });
    const cookies = [cookie('sid', ['/app', '/admin']), cookie('user'), cookie('sid', ['/app'])];
    expect(await preview(handlers, textOf({ ...shopDraft, cookies }))).toMatchObject({
      file: {
        sites: [
          {
            cookies: [
              { name: 'sid', places: ['shop.example/admin', 'shop.example/app'] },
              { name: 'user', places: [] },
            ],
          },
        ],
      },
    });
  });

  it('come back as they were, and change nothing where they are here already', async () => {
    const one = createWorld().start().app.handlers;
    for (const draft of [wikiDraft, shopDraft]) await one['save-site']({ type: 'save-site', draft });
    const text = await write(one);
    expect(JSON.parse(await write(one, 'own:shop.example')).sites).toHaveLength(1);
    expect((await take(one, text)).result).toBe('nothing-to-do');
    const world = createWorld();
    const other = world.start().app.handlers;
    const reply = await take(other, text);
    expect(reply.result).toBe('saved');
    expect(reply.overview.sites.slice(-2).map(({ name }) => name)).toEqual(['Company wiki', 'Shop']);
    expect(await write(other)).toBe(text);
    expect(JSON.stringify(await world.disk.get('own-sites'))).toContain('"kind":"imported","tried":"no"');
  });

  it('lose what a try taught when a file changes them', async () => {
    const world = createWorld();
    const { handlers } = world.start().app;
    await handlers['save-site']({ type: 'save-site', draft: wikiDraft });
    await take(handlers, textOf({ ...wikiDraft, way: null }));
    expect(await world.disk.get('own-sites')).toMatchObject({
      data: [{ from: 'imported', definition: { source: { kind: 'imported', tried: 'no' }, replaySafe: false } }],
    });
  });

  it('are refused one by one, with a reason each', async () => {
    const { handlers } = createWorld().start().app;
    const claude = {
      ...shopDraft,
      origin: 'https://claude.ai',
      registrableDomain: 'claude.ai',
      cookies: [{ name: 'c', host: 'claude.ai' }],
    };
    expect(await preview(handlers, textOf(claude, shopDraft))).toMatchObject({
      file: { sites: [{ name: 'Shop' }], refused: [{ reasons: ['known-site'], where: null }] },
    });
    expect((await take(handlers, textOf(claude))).result).toBe('nothing-to-do');
    expect((await take(handlers, 'x')).extra).toEqual({ kind: 'sites-file', file: { kind: 'foreign' } });
  });

  it('are at most 500 with those that are here', async () => {
    const { handlers } = createWorld().start().app;
    const shops = Array.from({ length: 500 }, (_, n) => {
      const host = `s${n}.example`;
      return { ...shopDraft, origin: `https://${host}`, registrableDomain: host, cookies: [{ name: 'sid', host }] };
    });
    await handlers['save-site']({ type: 'save-site', draft: wikiDraft });
    const reply = await take(handlers, textOf(...shops));
    expect(reply.extra).toMatchObject({ file: { refused: [{ reasons: ['too-many'] }] } });
    expect(JSON.parse(await write(handlers)).sites).toHaveLength(500);
    const more = await handlers['save-site']({
      type: 'save-site',
      draft: {
        ...wikiDraft,
        origin: 'https://x.example',
        registrableDomain: 'x.example',
        cookies: [{ name: 'sid', host: 'x.example' }],
        storage: [],
        way: null,
      },
    });
    expect(more.extra).toEqual({ kind: 'site-refused', reasons: ['too-many'] });
  });
});
