import type { PageSnapshot } from '../../../utils/core/discovery/page-snapshot.ts';
import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { wikiDraft } from '../../fakes/samples/wiki-draft.ts';
import { page } from '../../sites/learned-probes.ts';
import { COOKIE, createWikiServer, WIKI, type WikiServer, type WikiTraps } from './wiki-server.ts';

export const wiki = refOf('own:wiki.example.org');

export const draft: SiteDraft = {
  ...wikiDraft,
  cookies: [{ name: COOKIE.name, host: COOKIE.domain }],
  storage: [],
};

export const signInPage = page(
  '<form method=post action=/login><input name=email><input type=password name=pass></form>',
);
export const ownPage = page('<a href="/session/end">Log out</a><a href="/settings">Settings</a>');
/** A front page that tells somebody who is signed in from a visitor. */
export const tellingPage: WikiTraps['answers'] = { '/': ({ works }) => (works ? ownPage : signInPage) };

const snapshot: PageSnapshot = {
  origin: WIKI,
  path: '/',
  controls: [],
  storage: [],
  asked: [],
  parts: [],
  saysSignOut: false,
};

/** A person who is signed in at a wiki that nobody knows, in one tab. `asked`: what its page asked for data. */
export function atWiki(traps: WikiTraps, asked: readonly string[] = []) {
  let server: WikiServer | null = null;
  const world = createWorld({
    openServer(clock, jar) {
      server = createWikiServer(traps)(clock, jar);
      return server;
    },
  });
  const token = world.server.signIn('wiki');
  const { tabId } = world.tabs.show(`${WIKI}/`, '0');
  world.pageLooks.pages.set(tabId, { ...snapshot, asked });
  const whys = () => world.server.arrivals.map(({ url, why }) => `${why} ${new URL(url).pathname}`);

  async function tryIt(change: Partial<SiteDraft> = {}) {
    const worker = world.start();
    const reply = await worker.app.handlers['try-site']({
      type: 'try-site',
      draft: { ...draft, ...change },
      storeId: '0',
    });
    const tried = reply.extra?.kind === 'site-tried' ? reply.extra.tried : null;
    return { reply, tried, worker, run: (await worker.records.list()).runs.at(-1) ?? null };
  }

  return { server: () => server ?? missing(), tabId, token, tryIt, whys, world };
}

function missing(): never {
  throw new Error('No server');
}
