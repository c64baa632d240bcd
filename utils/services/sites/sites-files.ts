import { hostAndPort } from '../../core/sites/host-of-origin.ts';
import { listTellingPaths } from '../../core/sites/list-telling-paths.ts';
import { MOST_OWN_SITES, type OwnSite } from '../../core/sites/own-site.ts';
import type { SiteDefinition, SiteId } from '../../core/sites/site.ts';
import type { SiteRefusal } from '../../core/sites/site-refusal.ts';
import { findKept, previewSite, type RefusedSite, type SitesFile } from '../../core/sites/sites-file.ts';
import type { Clock } from '../../ports/computer.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { decodeSitesFile, encodeSitesFile } from '../../storage/sites/sites-file.ts';
import type { LearnedWays } from '../watching/learned-ways.ts';
import type { OpenSiteBook } from './open-site-book.ts';

export type SitesFiles = {
  /**
   * The text of a file with one of the user's own sites, or (null) with all of them; and the paths in it, each with its
   * host, that may hold somebody's name.
   */
  write(siteId: SiteId | null): Promise<{ readonly text: string; readonly telling: readonly string[] }>;
  /** What a file holds and would change; nothing is changed yet. */
  preview(text: string): Promise<SitesFile>;
  /**
   * Takes these sites of a file, unless they are refused, as sites that nobody has tried. Those that are here already
   * stay as they are.
   */
  take(text: string, siteIds: readonly SiteId[]): Promise<Taken>;
};

type Taken = { readonly file: SitesFile; readonly result: 'saved' | 'not-saved' | 'nothing-to-do' };

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  readonly document: DocumentStore<readonly OwnSite[]>;
  readonly learnedWays: Pick<LearnedWays, 'forget'>;
  readonly siteBook: Pick<OpenSiteBook, 'refresh'>;
  readonly findRefusals: (definition: SiteDefinition) => Promise<readonly SiteRefusal[]>;
};

type Read = { readonly file: SitesFile; readonly sites: readonly SiteDefinition[] };

/** Moves the user's own sites by file. */
export function createSitesFiles({ clock, document, findRefusals, learnedWays, siteBook }: Ports): SitesFiles {
  async function read(text: string): Promise<Read> {
    const found = decodeSitesFile(text);
    if (found.kind !== 'sites') return { file: found, sites: [] };
    const { data: kept } = await document.read();
    const refused: RefusedSite[] = [...found.refused];
    const sites: SiteDefinition[] = [];
    let room = MOST_OWN_SITES - kept.length;
    for (const site of found.sites) {
      const isNew = findKept(kept, site.id) === null;
      const reasons = isNew && room <= 0 ? (['too-many'] as const) : await findRefusals(site);
      if (reasons.length > 0) refused.push({ name: site.name, reasons, where: null });
      else sites.push(site);
      if (isNew && reasons.length === 0) room -= 1;
    }
    const previews = sites.map((site) => previewSite(site, findKept(kept, site.id)));
    return { file: { kind: 'sites', sites: previews, refused }, sites };
  }

  return {
    async write(siteId) {
      const { data } = await document.read();
      const sites = data.map(({ definition }) => definition).filter(({ id }) => siteId === null || id === siteId);
      return { text: encodeSitesFile(sites), telling: sites.flatMap(listTelling) };
    },
    preview: async (text) => (await read(text)).file,
    async take(text, siteIds) {
      const { file, sites: all } = await read(text);
      const sites = all.filter(({ id }) => siteIds.includes(id));
      const isNews = (site: SiteDefinition, kept: readonly OwnSite[]) =>
        previewSite(site, findKept(kept, site.id)).change !== 'same';
      const { data: before } = await document.read();
      if (!sites.some((site) => isNews(site, before))) return { file, result: 'nothing-to-do' };
      const written = await document.update((kept) => {
        const news = sites.filter((site) => isNews(site, kept));
        const others = kept.filter(({ definition }) => !news.some(({ id }) => id === definition.id));
        return [...others, ...news.map((site) => toKept(site, clock.now()))].slice(0, MOST_OWN_SITES);
      });
      await siteBook.refresh();
      // The preview named all that the site would do: a way that was shown of the former one is none of it.
      if (written) for (const { id } of sites.filter((site) => isNews(site, before))) await learnedWays.forget(id);
      return { file, result: written ? 'saved' : 'not-saved' };
    },
  };
}

const listTelling = (site: SiteDefinition): readonly string[] =>
  listTellingPaths(site).map((path) => hostAndPort(site.origins[0] ?? '') + path);

function toKept(definition: SiteDefinition, savedAt: number): OwnSite {
  return { definition, from: 'imported', savedAt };
}
