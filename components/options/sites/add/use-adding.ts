import { batch, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StoreId } from '../../../../utils/core/cookies/cookie.ts';
import type { Shown } from '../../../../utils/core/discovery/with-shown.ts';
import type { WatchView } from '../../../../utils/core/overview/parts/watch-part.ts';
import { ownSiteId } from '../../../../utils/core/sites/own-site-id.ts';
import type { SiteId } from '../../../../utils/core/sites/site.ts';
import { useApp } from '../../../app-context.ts';
import type { AddSite, AddSiteProps } from './AddSite.tsx';

type Begins = Pick<AddSiteProps, 'opened' | 'saved' | 'shown'>;
type Open = Begins & { readonly Panel: typeof AddSite };

const empty: Begins = { opened: null, saved: null, shown: null };

/**
 * Whether the panel "Add a site" is open, and what it begins with: nothing, an address, or what is saved of a site. It
 * opens by itself where the address of the page says so.
 *
 * @param onOpen is called whenever it opens
 */
export function useAdding(onOpen: () => void) {
  const { model } = useApp();
  const shown = useSignal<Open | null>(null);
  const wasOpen = useSignal(false);
  const saved = useSignal<SiteId | null>(null);
  /** Loaded on demand, for it brings the public list of suffixes. */
  const open = async (begins: Partial<Begins>) => {
    onOpen();
    const loaded = await model.loadPart('"Add a site"', () => import('./AddSite.tsx'));
    if (loaded !== null) shown.value = { Panel: loaded.AddSite, ...empty, ...begins };
  };
  useEffect(() => {
    void model.readAdding().then((named) => (named === null ? undefined : open({ opened: named })));
  }, []);
  /** The focus goes to the card of the site that was saved, or was to be changed. */
  const close = (siteId: SiteId | null) => {
    batch(() => {
      shown.value = null;
      wasOpen.value = siteId === null;
      saved.value = siteId;
    });
  };
  useEffect(() => {
    if (saved.value !== null) document.getElementById(`site-${saved.value}`)?.focus();
    saved.value = null;
  }, [saved.value]);
  return {
    shown: shown.value,
    /** After the panel was left, the focus goes to the button that opens it again. */
    focus: wasOpen.value ? ('takes-focus' as const) : ('leaves-focus' as const),
    open: () => void open({}),
    /** Opens what is saved of a site, to change it. False where it cannot be read: then nothing says what to keep. */
    async change(siteId: SiteId, storeId: StoreId): Promise<boolean> {
      const draft = await model.readSite(siteId);
      if (draft !== null) await open({ opened: { address: draft.origin, tabId: null, storeId }, saved: draft });
      return draft !== null;
    },
    /** Goes on where a site was shown while the panel was closed: it was saved before. */
    async openShown({ address, ref: { siteId, storeId } }: WatchView, taught: Shown): Promise<void> {
      const draft = await model.readSite(siteId);
      await open({ opened: { address, tabId: null, storeId }, saved: draft, shown: taught });
    },
    close: () => close(shown.value?.saved ? ownSiteId(shown.value.saved.origin) : null),
    /** It may stand far down, behind the sites that were there before. */
    closeSaved: close,
  };
}
