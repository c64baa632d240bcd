import { batch } from '@preact/signals';
import type { Adding } from '../../../utils/core/discovery/add-address.ts';
import type { AddressFault, NotTried, SiteProposal, SiteTried } from '../../../utils/core/discovery/site-proposal.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import type { SiteDraft } from '../../../utils/core/sites/own-site.ts';
import { ownSiteId } from '../../../utils/core/sites/own-site-id.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import type { SiteRefusal } from '../../../utils/core/sites/site-refusal.ts';
import type { Reply } from '../../../utils/messages/protocol.ts';
import { toActionResult } from '../action-result.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { Ask } from '../ask.ts';
import { savedForGood } from '../last-change.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';
import { withEntry } from '../with-entry.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'now' | 'requestNewSite' | 'requestWatching'>;
  readonly state: ScreenState;
  readonly send: Send;
  readonly ask: Ask;
};

/** Where to look: an address, the tab and the store if one is meant, and the match patterns to ask the browser for. */
export type Wanted = Adding & { readonly patterns: readonly string[] };

/** `no-access`: the browser gives no extension access there. `unreachable`: the background did not answer. */
export type FindEnd =
  | { readonly kind: 'found'; readonly proposal: SiteProposal }
  | { readonly kind: AddressFault | 'no-access' | 'unreachable' };

/** `not-kept`: the screen's own notices say why. */
export type SaveEnd =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly reasons: readonly SiteRefusal[] }
  | { readonly kind: 'not-kept' };

/** What a sign-out led to is kept as the result of its session. Without one, the site is saved all the same. */
export type TryEnd =
  | Exclude<SaveEnd, { kind: 'saved' }>
  | { readonly kind: 'tried'; readonly tried: SiteTried }
  | { readonly kind: NotTried };

/** What can be done with a site that the user adds, or has added. */
export function createAddingActions({ deps, state, send, ask }: Parts) {
  const { actionResults, busy, finished, lastChange, trouble } = state;

  function toSaveEnd(reply: Reply): SaveEnd {
    if (reply.ok && reply.extra?.kind === 'site-refused') return { kind: 'refused', reasons: reply.extra.reasons };
    if (reply.ok && reply.result === 'saved') return { kind: 'saved' };
    if (reply.ok) trouble.value = 'not-saved';
    return { kind: 'not-kept' };
  }

  /** Saves the site, and signs out of it in one cookie store. */
  async function trySite(draft: SiteDraft, storeId: string): Promise<TryEnd> {
    const siteId = ownSiteId(draft.origin);
    const id = refId({ siteId, storeId, partition: null });
    batch(() => {
      busy.value = withEntry(busy.value, id, 'try-site');
      actionResults.value = withEntry(actionResults.value, id, undefined);
    });
    const reply = await send({ type: 'try-site', draft, storeId }, (answer) => {
      busy.value = withEntry(busy.value, id, undefined);
      if (!answer.ok || answer.outcome === null) return;
      actionResults.value = withEntry(actionResults.value, id, toActionResult(answer, id, null, deps.now()));
      finished.value = { id };
    });
    if (reply.ok && reply.extra?.kind === 'site-not-tried') return { kind: reply.extra.why };
    if (reply.ok && reply.extra?.kind === 'site-tried') return { kind: 'tried', tried: reply.extra.tried };
    const end = toSaveEnd(reply);
    return end.kind === 'saved' ? { kind: 'not-kept' } : end;
  }

  async function look({ address, tabId, storeId }: Adding): Promise<FindEnd> {
    const reply = await send({ type: 'find-sign-in', address, tabId, storeId });
    if (reply.ok && reply.extra?.kind === 'site-proposal') return { kind: 'found', proposal: reply.extra.proposal };
    return { kind: reply.ok && reply.extra?.kind === 'address-refused' ? reply.extra.fault : 'unreachable' };
  }

  async function readSite(siteId: SiteId): Promise<SiteDraft | null> {
    return (await ask({ type: 'read-site-draft', siteId }, 'site-draft'))?.draft ?? null;
  }

  return {
    trySite,
    /** What is saved of a site, to change it. Null where no answer came. */
    readSite,
    /** Tries again what was saved of a site. */
    async tryOwnSite(siteId: SiteId, storeId: string): Promise<TryEnd> {
      const draft = await readSite(siteId);
      return draft === null ? { kind: 'not-kept' } : trySite(draft, storeId);
    },
    /** Looks for the sign-in at an address. Must be called in the click itself: the browser asks for the hosts. */
    async findSignIn({ patterns, ...adding }: Wanted): Promise<FindEnd> {
      const asked = await deps.requestNewSite(patterns).then(
        (isGranted) => (isGranted ? 'granted' : 'not-allowed'),
        () => 'no-access' as const,
      );
      if (asked !== 'granted') return { kind: asked };
      return look(adding);
    },
    /** The same without a question: what was allowed before is looked at. */
    findSignInAgain: look,
    /**
     * Saves the site and watches its sign-out from now on. Must be called in the click itself: the browser asks to see
     * requests. Where that is not allowed, what is pressed is still seen.
     */
    async watchSignOut(draft: SiteDraft, storeId: string): Promise<SaveEnd> {
      await deps.requestWatching().catch(() => false);
      const reply = await send({ type: 'watch-sign-out', draft, storeId });
      return reply.ok && reply.result === 'shown' ? { kind: 'saved' } : toSaveEnd(reply);
    },
    async saveSite(draft: SiteDraft): Promise<SaveEnd> {
      const end = toSaveEnd(await send({ type: 'save-site', draft }));
      lastChange.value = end.kind === 'saved' ? savedForGood() : null;
      return end;
    },
    /** Says of a site that was saved before, as by a try, that it is. */
    sayKept() {
      lastChange.value = savedForGood();
    },
    /** Removes a site that the user added. True where it is gone. */
    async removeSite(siteId: SiteId): Promise<boolean> {
      const reply = await send({ type: 'remove-site', siteId });
      return reply.ok && reply.result === 'erased';
    },
  };
}
