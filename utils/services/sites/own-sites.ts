import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import type { SignOutRun } from '../../core/sign-out/run.ts';
import { isKnownSite } from '../../core/sites/known-site.ts';
import {
  keepLearned,
  MOST_OWN_SITES,
  type OwnSite,
  type SiteDraft,
  toOwnDefinition,
} from '../../core/sites/own-site.ts';
import type { SiteDefinition, SiteId } from '../../core/sites/site.ts';
import { findFaults } from '../../core/sites/site-faults.ts';
import type { SiteRefusal } from '../../core/sites/site-refusal.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { OpenSiteBook } from './open-site-book.ts';
import { createSitesFiles, type SitesFiles } from './sites-files.ts';

/** What became of a site that was to be kept. `not-written`: a newer version of Lights Out wrote the list. */
export type SaveEnd =
  | { readonly kind: 'saved'; readonly siteId: SiteId }
  | { readonly kind: 'refused'; readonly reasons: readonly SiteRefusal[] }
  | { readonly kind: 'not-written' };

export type OwnSites = SitesFiles & {
  save(draft: SiteDraft): Promise<SaveEnd>;
  /**
   * Changes one of them, as a sign-out teaches. False if it is not there or was changed by somebody since, the list
   * cannot be written, or the changed one is not taken. What came in a file never has its old credential tried again.
   *
   * @param since when the sign-out began: what it taught says nothing of a definition that was written later
   */
  change(siteId: SiteId, since: EpochMs, change: (own: OwnSite) => OwnSite): Promise<boolean>;
  /**
   * The user has seen what signing out of it does. In a private window only that is kept, and neither when nor what
   * came of it.
   */
  noteTried(run: Pick<SignOutRun, 'outcome' | 'ref' | 'startedAt'>): Promise<void>;
  /** False if it is not there, or the list cannot be written. */
  remove(siteId: SiteId): Promise<boolean>;
  /** Removes all of them, and writes nothing where there are none. */
  clear(): Promise<void>;
};

type Ports = {
  readonly builtIn: readonly SiteDefinition[];
  readonly clock: Pick<Clock, 'now'>;
  readonly document: DocumentStore<readonly OwnSite[]>;
  readonly managedPolicy: ManagedPolicy;
  readonly siteBook: Pick<OpenSiteBook, 'find' | 'refresh'>;
};

/** The sites that the user added: each is checked before it is kept. */
export function createOwnSites(ports: Ports): OwnSites {
  const { builtIn, clock, document, managedPolicy, siteBook } = ports;

  async function findRefusals(definition: SiteDefinition): Promise<readonly SiteRefusal[]> {
    const { locked, sites } = await managedPolicy.read();
    if (sites !== null || locked.includes('sites')) return ['managed'];
    return isKnownSite(definition, builtIn) ? ['known-site'] : findFaults(definition);
  }

  async function write(wanted: SiteDefinition): Promise<SaveEnd> {
    let isFull = false;
    const written = await document.update((present) => {
      const before = present.find(({ definition }) => definition.id === wanted.id) ?? null;
      isFull = before === null && present.length >= MOST_OWN_SITES;
      if (isFull) return present;
      const definition = keepLearned(wanted, before?.definition ?? null);
      const isAsBefore = before !== null && definition.source === before.definition.source;
      const triedOutcome = isAsBefore ? before.triedOutcome : null;
      // What is learned at this moment of the same site stays true of it.
      const savedAt = isAsBefore ? Math.min(before.savedAt, clock.now()) : clock.now();
      const others = present.filter((one) => one !== before);
      return [...others, { definition, from: 'added', savedAt, triedOutcome }];
    });
    await siteBook.refresh();
    if (isFull) return { kind: 'refused', reasons: ['too-many'] };
    return written ? { kind: 'saved', siteId: wanted.id } : { kind: 'not-written' };
  }

  async function change(siteId: SiteId, since: EpochMs, teach: (own: OwnSite) => OwnSite): Promise<boolean> {
    let isTaken = false;
    const written = await document.update((present) =>
      present.map((own) => {
        if (own.definition.id !== siteId || own.savedAt > since) return own;
        const taught = withoutProof(teach(own));
        isTaken = taught.definition.id === siteId && findFaults(taught.definition).length === 0;
        return isTaken ? taught : own;
      }),
    );
    await siteBook.refresh();
    return written && isTaken;
  }

  return {
    ...createSitesFiles({ ...ports, findRefusals }),
    change,
    async noteTried({ outcome, ref: { siteId, storeId }, startedAt }) {
      const source = siteBook.find(siteId)?.source ?? null;
      if (source === null || source.kind === 'built-in') return;
      if (!isPrivateStore(storeId))
        await change(siteId, startedAt, (own) => toTried(own, clock.now(), outcome?.kind ?? null));
      else if (source.triedAt === null) await change(siteId, startedAt, (own) => toTried(own, own.savedAt, null));
    },
    async save(draft) {
      const definition = toOwnDefinition(draft);
      const reasons = await findRefusals(definition);
      return reasons.length > 0 ? { kind: 'refused', reasons } : write(definition);
    },
    async clear() {
      const { kind, data } = await document.read();
      if (data.length === 0 && kind !== 'invalid') return;
      await document.update(() => []);
      await siteBook.refresh();
    },
    async remove(siteId) {
      let isThere = false;
      const written = await document.update((present) => {
        const left = present.filter(({ definition }) => definition.id !== siteId);
        isThere = left.length < present.length;
        return left;
      });
      await siteBook.refresh();
      return written && isThere;
    },
  };
}

function withoutProof(own: OwnSite): OwnSite {
  const { definition } = own;
  return definition.source.kind === 'own' ? own : { ...own, definition: { ...definition, replaySafe: false } };
}

function toTried(own: OwnSite, at: EpochMs, triedOutcome: OwnSite['triedOutcome']): OwnSite {
  const { source } = own.definition;
  if (source.kind === 'built-in') return own;
  return { ...own, triedOutcome, definition: { ...own.definition, source: { ...source, triedAt: at } } };
}
