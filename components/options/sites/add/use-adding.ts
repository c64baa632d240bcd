import { batch, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StoreId } from '../../../../utils/core/cookies/cookie.ts';
import { type Adding, readAddAddress } from '../../../../utils/core/discovery/add-address.ts';
import type { Shown } from '../../../../utils/core/discovery/with-shown.ts';
import type { SiteId } from '../../../../utils/core/sites/site.ts';
import type { AddSite } from './AddSite.tsx';

type Open = { readonly Panel: typeof AddSite; readonly opened: Adding | null; readonly taught: Shown | null };

/** Whether the panel "Add a site" is open, and what it begins with. It opens by itself where the address says so. */
export function useAdding() {
  const shown = useSignal<Open | null>(null);
  const wasOpen = useSignal(false);
  const saved = useSignal<SiteId | null>(null);
  /** Loaded on demand, for it brings the public list of suffixes. */
  const open = async (opened: Adding | null, taught: Shown | null) => {
    const { AddSite: Panel } = await import('./AddSite.tsx');
    shown.value = { Panel, opened, taught };
  };
  useEffect(() => {
    const named = readAddAddress(location.search);
    if (named !== null) void open(named, null);
  }, []);
  const close = () => {
    batch(() => {
      shown.value = null;
      wasOpen.value = true;
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
    open: () => void open(null, null),
    /** Goes on where a site was shown while the panel was closed. */
    openShown: (address: string, storeId: StoreId, taught: Shown) =>
      void open({ address, tabId: null, storeId }, taught),
    close,
    /** After a site was saved, the focus goes to it: it stands far down, behind the sites that were there before. */
    closeSaved(siteId: SiteId) {
      batch(() => {
        close();
        saved.value = siteId;
      });
    },
  };
}
