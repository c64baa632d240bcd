import { batch, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { findStore } from '../../../../utils/core/cookies/describe-store.ts';
import type { Adding } from '../../../../utils/core/discovery/add-address.ts';
import type { SiteProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import { withChosen } from '../../../../utils/core/discovery/with-chosen.ts';
import type { Shown } from '../../../../utils/core/discovery/with-shown.ts';
import { isSameData } from '../../../../utils/core/is-same-data.ts';
import { hostName } from '../../../../utils/core/sites/host-name.ts';
import type { SiteDraft } from '../../../../utils/core/sites/own-site.ts';
import { ownSiteId } from '../../../../utils/core/sites/own-site-id.ts';
import type { SiteId } from '../../../../utils/core/sites/site.ts';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';
import { SessionChips } from '../../../session/SessionChips.tsx';
import { usePageTitle } from '../../../use-page-title.ts';
import { addressSentence, findTroubleSentence } from '../../../wording/adding/trouble-words.ts';
import { AddressField } from './AddressField.tsx';
import { ProposedSite } from './ProposedSite.tsx';
import { readSite, type TypedSite } from './read-site.ts';

export type AddSiteProps = {
  /** What it begins with; null for an empty box. */
  opened: Adding | null;
  /** The site as it is saved, where it is changed; null where one is added. */
  saved: SiteDraft | null;
  /** What the user has shown of the opened address; null for nothing. */
  shown: Shown | null;
  onClose: () => void;
  onSaved: (siteId: SiteId) => void;
};
/** `seen`: as it came. `proposal`: with what was chosen before. `look`: how many looks found something else. */
type Found = {
  readonly seen: SiteProposal;
  readonly proposal: SiteProposal;
  readonly site: TypedSite;
  readonly look: number;
};

function stateOf(proposal: SiteProposal | null) {
  if (proposal === null) return 'ready';
  if (proposal.cookies.length + proposal.ways.length > 0) return 'found';
  return proposal.page === 'looked-at' ? 'nothing-found' : 'not-looked';
}

/**
 * "Add a site": its address first, then what was found there as three answers that can be changed. "Change this site"
 * is the same with what is saved chosen.
 */
export function AddSite({ opened, saved, shown: taught, onClose, onSaved }: AddSiteProps) {
  const { model, words } = useApp();
  usePageTitle(words(saved === null ? 'addSite' : 'ownChange'));
  const typed = useSignal(opened?.address ?? '');
  const trouble = useSignal<string | null>(null);
  const progress = useSignal<'idle' | 'looking'>('idle');
  const found = useSignal<Found | null>(null);
  const learned = useSignal(
    taught === null || opened === null ? null : { origin: URL.parse(opened.address)?.origin, what: taught },
  );
  /** What the user chose before a look: it is chosen after it too. */
  const chosen = useRef<SiteDraft | null>(null);
  const storeId = opened?.storeId ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  const place = useRef<HTMLDivElement>(null);
  /** How often an address was taken that was rather meant: the box begins anew with it. */
  const taken = useSignal(0);
  const sites = model.overview.value?.sites ?? [];
  const show = (seen: SiteProposal, site: TypedSite) => {
    const before = found.value;
    if (before !== null && isSameData(before.seen, seen)) return;
    const wanted = chosen.current?.origin === site.origin ? chosen.current : saved;
    const proposal = wanted === null ? seen : withChosen(seen, wanted);
    const named = saved === null ? proposal : { ...proposal, name: saved.name };
    found.value = { seen, proposal: named, site, look: (before?.look ?? 0) + 1 };
  };
  useEffect(() => {
    title.current?.focus();
    if (taught !== null || saved !== null) void look('quietly');
  }, []);

  useEffect(() => {
    if (taken.value > 0) place.current?.querySelector('input')?.focus();
  }, [taken.value]);
  const takeNear = (address: string) =>
    batch(() => {
      typed.value = address;
      taken.value += 1;
    });

  /** `asks`: the browser asks for the hosts, so this must be the press itself. `quietly`: they were allowed before. */
  const look = async (way: 'asks' | 'quietly') => {
    if (progress.value === 'looking') return;
    const read = readSite(typed.value, way === 'asks' ? sites : []);
    if ('trouble' in read) {
      trouble.value = addressSentence(read.trouble, words);
      return;
    }
    const { site } = read;
    progress.value = 'looking';
    trouble.value = null;
    const isOpened = opened !== null && URL.parse(opened.address)?.origin === site.origin;
    const adding = { address: site.origin, tabId: isOpened ? opened.tabId : null, storeId };
    const view = sites.find(({ id }) => saved !== null && id === ownSiteId(saved.origin));
    const patterns = view?.accessPatterns ?? site.patterns;
    const end = await (way === 'asks' ? model.findSignIn({ ...adding, patterns }) : model.findSignInAgain(adding));
    progress.value = 'idle';
    if (end.kind === 'found') show(end.proposal, site);
    else if (end.kind === 'not-allowed' && way === 'quietly') trouble.value = words('changeNotAllowed');
    else trouble.value = findTroubleSentence(end.kind, words);
  };

  // What was found belongs to the address that it was found at; typed again, it is here again.
  const now = readSite(typed.value, []);
  const shown =
    found.value !== null && 'site' in now && now.site.origin === found.value.site.origin ? found.value : null;
  const state = stateOf(shown?.proposal ?? null);
  const host = 'site' in now ? hostName(new URL(now.site.origin).host) : null;
  const lookedIn = shown?.proposal.storeId ?? storeId;
  const store = lookedIn === null ? null : findStore(model.overview.value?.stores ?? [], lookedIn);
  const titleOf = () => {
    if (saved !== null) return words('changeNamed', { site: saved.name });
    return host !== null && (shown !== null || opened !== null) ? words('addNamed', { host }) : words('addSite');
  };
  return (
    <div class="adding" ref={place}>
      <div class="adding-head">
        <h3 tabIndex={-1} ref={title}>
          {titleOf()} {store === null ? null : <SessionChips store={store} partition={null} label={null} />}
        </h3>
        <ActionButton variant="bare" text={words('addLeave')} state="ready" onPress={onClose} />
      </div>
      <p class="soft">
        {words('addLede', { step: saved !== null ? 'change' : state === 'found' ? 'found' : 'other' })}
      </p>
      <AddressField
        key={taken.value}
        typed={typed}
        kind={saved === null ? 'free' : 'fixed'}
        trouble={trouble}
        state={progress.value === 'looking' ? 'waiting' : state}
        onFind={() => void look('asks')}
      />
      {shown === null ? null : (
        <ProposedSite
          key={`${shown.site.origin} ${shown.look}`}
          found={shown}
          saved={saved}
          shown={learned.value?.origin === shown.site.origin ? learned.value.what : null}
          onChosen={(draft) => {
            chosen.current = draft;
          }}
          onShown={(what) => (learned.value = { origin: shown.site.origin, what })}
          onNear={takeNear}
          onSaved={() => onSaved(ownSiteId(shown.site.origin))}
        />
      )}
    </div>
  );
}
