import type { SignOutMethod, SiteId } from '../../core/sites/site.ts';
import { type LearnedWay, withLearned } from '../../core/watching/learned-way.ts';
import type { Clock } from '../../ports/computer.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { OpenSiteBook } from '../sites/open-site-book.ts';

/** The ways to sign out that the user has shown. They are used in front of those that are known of the site. */
export type LearnedWays = {
  /** Keeps these in place of earlier ones. False if nothing could be written. */
  keep(siteId: SiteId, methods: readonly SignOutMethod[]): Promise<boolean>;
  /** Forgets those of one site, or all for null. Writes nothing where there are none. */
  forget(siteId: SiteId | null): Promise<void>;
};

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  readonly document: DocumentStore<readonly LearnedWay[]>;
  readonly siteBook: Pick<OpenSiteBook, 'refresh'>;
};

export function createLearnedWays({ clock, document, siteBook }: Ports): LearnedWays {
  async function write(change: (known: readonly LearnedWay[]) => readonly LearnedWay[]): Promise<boolean> {
    const written = await document.update(change);
    await siteBook.refresh();
    return written;
  }

  return {
    keep: (siteId, methods) => write((known) => withLearned(known, siteId, methods, clock.now())),
    async forget(siteId) {
      const { kind, data } = await document.read();
      const isOfIt = (way: LearnedWay) => siteId === null || way.siteId === siteId;
      if (data.some(isOfIt) || kind === 'invalid') await write((known) => known.filter((way) => !isOfIt(way)));
    },
  };
}
