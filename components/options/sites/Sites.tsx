import { useSignal } from '@preact/signals';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { isSiteLocked } from '../../../utils/core/settings/policy.ts';
import { searchSites } from '../../../utils/core/sites/search-sites.ts';
import { useApp } from '../../app-context.ts';
import { type Announced, Announcement } from '../../elements/Announcement.tsx';
import { findSiteSlots } from '../../session/session-slots.ts';
import { Setting } from '../finding/Setting.tsx';
import { AddingEntry } from './add/AddingEntry.tsx';
import { useAdding } from './add/use-adding.ts';
import { PrivateWindows } from './PrivateWindows.tsx';
import { SiteCard } from './SiteCard.tsx';
import { SiteGroups } from './SiteGroups.tsx';
import { SiteSearch } from './SiteSearch.tsx';
import { StoreNames } from './StoreNames.tsx';
import { WatchNotice } from './watch/WatchNotice.tsx';

type Props = {
  overview: Overview;
  /** The sites that "Find a setting" has found by name; null where all are shown. */
  named: readonly SiteView[] | null;
  /** Ends "Find a setting", so that the page shows what was opened. */
  endSearch: () => void;
};

/** All sites with their sessions, by groups, then the cookie stores. */
export function Sites({ overview, named, endSearch }: Props) {
  const { model, words } = useApp();
  const typed = useSignal('');
  const adding = useAdding(() => {
    typed.value = '';
    endSearch();
  });
  const { watch } = overview;
  const removed = useSignal<Announced | null>(null);
  const card = (site: SiteView) => (
    <SiteCard
      key={site.id}
      site={site}
      lock={isSiteLocked(overview.policy, site.id) ? 'locked' : 'open'}
      onChange={(storeId) => adding.change(site.id, storeId)}
      onRemoved={() => (removed.value = { key: 'ownRemoved', focus: 'takes-focus' })}
      slots={findSiteSlots(overview, model.actionResults.value, site)}
    />
  );
  const found = searchSites(overview.sites, typed.value);
  const isNarrowed = named !== null || typed.value.trim() !== '';
  if (adding.shown !== null) {
    const { Panel, ...begins } = adding.shown;
    return (
      <>
        <Setting id="sites">
          <Panel key={begins.opened?.address} {...begins} onClose={adding.close} onSaved={adding.closeSaved} />
        </Setting>
        {named === null ? null : <SiteGroups sites={named} shown="found" card={card} />}
      </>
    );
  }
  return (
    <>
      <Setting id="sites">
        <p class="soft">{words('sitesLede')}</p>
        <Announcement announced={removed.value} />
        {watch?.why === 'shown' ? (
          <WatchNotice watch={watch} onEnd={(shown) => shown !== null && void adding.openShown(watch, shown)} />
        ) : null}
        <SiteSearch typed={typed} found={found.length} />
        <AddingEntry focus={adding.focus} onOpen={adding.open} />
      </Setting>
      <SiteGroups sites={named ?? found} shown={isNarrowed ? 'found' : 'all'} card={card} />
      <StoreNames overview={overview} />
      {overview.privateWindows === 'hidden' ? <PrivateWindows /> : null}
    </>
  );
}
