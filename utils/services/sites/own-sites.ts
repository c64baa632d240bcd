import type { SignOutRun } from '../../core/sign-out/run.ts';
import { changeOwn } from '../../core/sites/change-own-site.ts';
import { isKnownSite } from '../../core/sites/known-site.ts';
import {
  keepLearned,
  MOST_OWN_SITES,
  type OwnSite,
  type SiteDraft,
  toOwnDefinition,
} from '../../core/sites/own-site.ts';
import { ownSiteId } from '../../core/sites/own-site-id.ts';
import type { SiteDefinition, SiteId } from '../../core/sites/site.ts';
import { findFaults } from '../../core/sites/site-faults.ts';
import type { SiteRefusal } from '../../core/sites/site-refusal.ts';
import { isTried } from '../../core/sites/site-source.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Clock } from '../../ports/computer.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { LearnedWays } from '../watching/learned-ways.ts';
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
   * The user has seen what signing out of it does. Neither when, where nor what came of it is kept: the
   * history has that, and holds nothing of a private window on disk.
   */
  noteTried(run: Pick<SignOutRun, 'ref' | 'startedAt'>): Promise<void>;
  /** False if it is not there, or the list cannot be written. */
  remove(siteId: SiteId): Promise<boolean>;
  /** Removes all of them, and writes nothing where there are none. */
  clear(): Promise<void>;
};

type WithDraft = { readonly list: readonly OwnSite[]; readonly reasons: readonly SiteRefusal[] };

type Ports = {
  readonly builtIn: readonly SiteDefinition[];
  readonly clock: Pick<Clock, 'now'>;
  readonly document: DocumentStore<readonly OwnSite[]>;
  readonly learnedWays: Pick<LearnedWays, 'forget'>;
  readonly managedPolicy: ManagedPolicy;
  readonly siteBook: Pick<OpenSiteBook, 'find' | 'refresh'>;
};

/** The sites that the user added: each is checked before it is kept. */
export function createOwnSites(ports: Ports): OwnSites {
  const { builtIn, clock, document, learnedWays, managedPolicy, siteBook } = ports;

  async function isListManaged(): Promise<boolean> {
    const { locked, sites } = await managedPolicy.read();
    return sites !== null || locked.includes('sites');
  }

  const findOthers = (definition: SiteDefinition): readonly SiteRefusal[] =>
    isKnownSite(definition, builtIn) ? ['known-site'] : findFaults(definition);

  /** The list with the site of a draft, in the place that it had; or why it is not taken. */
  function withDraft(present: readonly OwnSite[], draft: SiteDraft): WithDraft {
    const before = present.find(({ definition }) => definition.id === ownSiteId(draft.origin)) ?? null;
    const own = toOwn(draft, before, clock.now());
    const isFull = before === null && present.length >= MOST_OWN_SITES;
    return {
      list: before === null ? [...present, own] : present.map((one) => (one === before ? own : one)),
      reasons: isFull ? ['too-many'] : findOthers(own.definition),
    };
  }

  async function save(draft: SiteDraft): Promise<SaveEnd> {
    if (await isListManaged()) return { kind: 'refused', reasons: ['managed'] };
    let { reasons } = withDraft((await document.read()).data, draft);
    if (reasons.length > 0) return { kind: 'refused', reasons };
    const written = await document.update((present) => {
      const wanted = withDraft(present, draft);
      reasons = wanted.reasons;
      return reasons.length > 0 ? present : wanted.list;
    });
    await siteBook.refresh();
    if (reasons.length > 0) return { kind: 'refused', reasons };
    if (!written) return { kind: 'not-written' };
    // What a guide had taught was in the draft, if it is still wanted.
    const siteId = ownSiteId(draft.origin);
    await learnedWays.forget(siteId);
    return { kind: 'saved', siteId };
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
    ...createSitesFiles({
      ...ports,
      findRefusals: async (site) => ((await isListManaged()) ? ['managed'] : findOthers(site)),
    }),
    change,
    async noteTried({ ref: { siteId }, startedAt }) {
      const site = siteBook.find(siteId);
      if (site !== null && !isTried(site.source)) await change(siteId, startedAt, toTried);
    },
    save,
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

/** What is kept of a draft in place of what was kept before. */
function toOwn(draft: SiteDraft, before: OwnSite | null, now: EpochMs): OwnSite {
  const isChange = before !== null && draft.rest === 'stays';
  const definition = isChange
    ? changeOwn(before.definition, draft)
    : keepLearned(toOwnDefinition(draft), before?.definition ?? null);
  const isAsBefore = before !== null && definition.source === before.definition.source;
  return {
    definition,
    from: isChange ? before.from : 'added',
    // What is learned at this moment of the same site stays true of it.
    savedAt: isAsBefore ? Math.min(before.savedAt, now) : now,
  };
}

function withoutProof(own: OwnSite): OwnSite {
  const { definition } = own;
  return definition.source.kind === 'own' ? own : { ...own, definition: { ...definition, replaySafe: false } };
}

function toTried(own: OwnSite): OwnSite {
  const { source } = own.definition;
  if (source.kind === 'built-in') return own;
  return { ...own, definition: { ...own.definition, source: { ...source, tried: 'yes' } } };
}
