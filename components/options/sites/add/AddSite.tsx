import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { findStore } from '../../../../utils/core/cookies/describe-store.ts';
import type { Adding } from '../../../../utils/core/discovery/add-address.ts';
import type { SiteProposal } from '../../../../utils/core/discovery/site-proposal.ts';
import type { Shown } from '../../../../utils/core/discovery/with-shown.ts';
import { isSameData } from '../../../../utils/core/is-same-data.ts';
import { hostName } from '../../../../utils/core/sites/host-name.ts';
import { ownSiteId } from '../../../../utils/core/sites/own-site.ts';
import type { SiteId } from '../../../../utils/core/sites/site.ts';
import { useApp } from '../../../app-context.ts';
import { ActionButton } from '../../../elements/ActionButton.tsx';
import { SessionChips } from '../../../session/SessionChips.tsx';
import { addressSentence, findTroubleKey } from '../../../wording/adding/trouble-words.ts';
import { AddressField } from './AddressField.tsx';
import { ProposedSite } from './ProposedSite.tsx';
import { readSite, type TypedSite } from './read-site.ts';

type Props = {
  /** What it begins with; null for an empty box. */
  opened: Adding | null;
  /** What the user has shown of the opened address; null for nothing. */
  shown: Shown | null;
  onClose: () => void;
  onSaved: (siteId: SiteId) => void;
};
/** `look`: how many looks before this one found something else. */
type Found = { readonly proposal: SiteProposal; readonly site: TypedSite; readonly look: number };

const isAnythingFound = ({ cookies, ways }: SiteProposal) => cookies.length + ways.length > 0;

/** "Add a site": its address first, then what was found there as three answers that can be changed. */
export function AddSite({ opened, shown: taught, onClose, onSaved }: Props) {
  const { model, words } = useApp();
  const typed = useSignal(opened?.address ?? '');
  const trouble = useSignal<string | null>(null);
  const progress = useSignal<'idle' | 'looking'>('idle');
  const found = useSignal<Found | null>(null);
  const learned = useSignal(
    taught === null || opened === null ? null : { origin: URL.parse(opened.address)?.origin, what: taught },
  );
  const storeId = opened?.storeId ?? null;
  const title = useRef<HTMLHeadingElement>(null);
  /** What is found again leaves what was chosen of it. */
  const show = (proposal: SiteProposal, site: TypedSite) => {
    const before = found.value;
    if (before !== null && isSameData(before.proposal, proposal)) return;
    found.value = { proposal, site, look: (before?.look ?? 0) + 1 };
  };
  useEffect(() => {
    title.current?.focus();
    if (taught !== null) void findAgain();
  }, []);

  /** Goes on with what was shown: what it needs was allowed before. */
  const findAgain = async () => {
    const read = readSite(typed.value, []);
    if ('trouble' in read) return;
    const end = await model.findSignInAgain({ address: read.site.origin, tabId: null, storeId });
    if (end.kind === 'found') show(end.proposal, read.site);
    else trouble.value = words(findTroubleKey[end.kind]);
  };

  const find = async () => {
    if (progress.value === 'looking') return;
    const read = readSite(typed.value, model.overview.value?.sites ?? []);
    if ('trouble' in read) {
      trouble.value = addressSentence(read.trouble, words);
      return;
    }
    const { site } = read;
    progress.value = 'looking';
    trouble.value = null;
    const isOpened = opened !== null && URL.parse(opened.address)?.origin === site.origin;
    const tabId = isOpened ? opened.tabId : null;
    const end = await model.findSignIn({ address: site.origin, tabId, storeId, patterns: site.patterns });
    progress.value = 'idle';
    if (end.kind === 'found') show(end.proposal, site);
    else trouble.value = words(findTroubleKey[end.kind]);
  };

  // What was found belongs to the address that it was found at; typed again, it is here again.
  const now = readSite(typed.value, []);
  const shown =
    found.value !== null && 'site' in now && now.site.origin === found.value.site.origin ? found.value : null;
  const state = shown === null ? 'ready' : isAnythingFound(shown.proposal) ? 'found' : 'nothing-found';
  const host = 'site' in now ? hostName(new URL(now.site.origin).host) : null;
  const lookedIn = shown?.proposal.storeId ?? storeId;
  const store = lookedIn === null ? null : findStore(model.overview.value?.stores ?? [], lookedIn);
  const isNamed = host !== null && (shown !== null || opened !== null);
  return (
    <div class="adding">
      <div class="adding-head">
        <h3 tabIndex={-1} ref={title}>
          {isNamed ? words('addNamed', host) : words('addSite')}{' '}
          {store === null ? null : <SessionChips store={store} partition={null} label={null} />}
        </h3>
        <ActionButton variant="bare" text={words('addLeave')} state="ready" onPress={onClose} />
      </div>
      <p class="soft">{words(state === 'found' ? 'addLede' : 'addLedeFirst')}</p>
      <AddressField
        typed={typed}
        trouble={trouble}
        state={progress.value === 'looking' ? 'waiting' : state}
        onFind={() => void find()}
      />
      {shown === null ? null : (
        <ProposedSite
          key={`${shown.site.origin} ${shown.look}`}
          found={shown}
          shown={learned.value?.origin === shown.site.origin ? learned.value.what : null}
          onShown={(what) => (learned.value = { origin: shown.site.origin, what })}
          onSaved={() => onSaved(ownSiteId(shown.site.origin))}
        />
      )}
    </div>
  );
}
