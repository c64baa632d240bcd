import { listTriedWays, type SignOutRun } from '../../core/sign-out/run.ts';
import type { SignOutMethod, SiteId } from '../../core/sites/site.ts';
import { isUntriedWay } from '../../core/sites/site-ways.ts';
import { type LearnedWay, withLearned, withTried } from '../../core/watching/learned-way.ts';
import type { Clock } from '../../ports/computer.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { signOutSchema } from '../../storage/sites/request-schema.ts';
import type { OpenSiteBook } from '../sites/open-site-book.ts';

/** The ways to sign out that the user has shown. They are used in front of those that are known of the site. */
export type LearnedWays = {
  /**
   * Keeps these in place of earlier ones, but for those that could not be read again: what a page teaches is its own
   * choice. False if nothing is left, or nothing could be written.
   */
  keep(siteId: SiteId, methods: readonly SignOutMethod[]): Promise<boolean>;
  /** The user has seen what those do that this sign-out used. Kept alike of a private window and of another. */
  noteTried(run: Pick<SignOutRun, 'attempts' | 'ref' | 'startedAt'>): Promise<void>;
  /** Forgets those of one site, or all for null. Writes nothing where there are none. False if that failed. */
  forget(siteId: SiteId | null): Promise<boolean>;
};

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  readonly document: DocumentStore<readonly LearnedWay[]>;
  readonly siteBook: Pick<OpenSiteBook, 'find' | 'refresh'>;
};

export function createLearnedWays({ clock, document, siteBook }: Ports): LearnedWays {
  async function write(change: (known: readonly LearnedWay[]) => readonly LearnedWay[]): Promise<boolean> {
    const written = await document.update(change);
    await siteBook.refresh();
    return written;
  }

  return {
    async keep(siteId, methods) {
      const fit = methods.filter((method) => signOutSchema.safeParse(method).success);
      return fit.length > 0 && write((known) => withLearned(known, siteId, fit, clock.now()));
    },
    async noteTried({ attempts, ref: { siteId }, startedAt }) {
      const site = siteBook.find(siteId);
      const tried = listTriedWays({ attempts }).filter((at) => site !== null && isUntriedWay(site, at));
      if (site === null || tried.length === 0) return;
      const methods = site.signOut.filter((_method, at) => tried.includes(at));
      await write((known) => withTried(known, { siteId, startedAt }, methods));
    },
    async forget(siteId) {
      const { kind, data } = await document.read();
      const isOfIt = (way: LearnedWay) => siteId === null || way.siteId === siteId;
      if (!data.some(isOfIt) && kind !== 'invalid') return true;
      return write((known) => known.filter((way) => !isOfIt(way)));
    },
  };
}
