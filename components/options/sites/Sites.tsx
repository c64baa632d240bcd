import { useSignal } from '@preact/signals';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { isSiteLocked } from '../../../utils/core/settings/policy.ts';
import { useApp } from '../../app-context.ts';
import { type Announced, Announcement } from '../../elements/Announcement.tsx';
import { findSiteSlots } from '../../session/session-slots.ts';
import { AddingEntry } from './add/AddingEntry.tsx';
import { useAdding } from './add/use-adding.ts';
import { PrivateWindows } from './PrivateWindows.tsx';
import { SiteCard } from './SiteCard.tsx';
import { StoreNames } from './StoreNames.tsx';
import { WatchNotice } from './watch/WatchNotice.tsx';

/** All sites with their sessions, then the cookie stores. */
export function Sites({ overview }: { overview: Overview }) {
  const { model, words, format } = useApp();
  const adding = useAdding();
  const { watch } = overview;
  const removed = useSignal<Announced | null>(null);
  const card = (site: SiteView) => (
    <SiteCard
      key={site.id}
      site={site}
      lock={isSiteLocked(overview.policy, site.id) ? 'locked' : 'open'}
      onRemoved={() => (removed.value = { key: 'ownRemoved', focus: 'takes-focus' })}
      slots={findSiteSlots(overview, model.actionResults.value, site)}
    />
  );
  // Sites without access are in a fold, so that the page does not push the user to allow all of them.
  const isOffered = ({ required, enabled, access }: SiteView) => !required && enabled && access === 'missing';
  const offered = overview.sites.filter(isOffered);
  const near = overview.sites.filter((site) => !isOffered(site));
  if (adding.shown !== null) {
    const { Panel, opened, taught } = adding.shown;
    return <Panel opened={opened} shown={taught} onClose={adding.close} onSaved={adding.closeSaved} />;
  }
  return (
    <>
      <p class="soft">{words('sitesLede')}</p>
      <Announcement announced={removed.value} />
      {watch?.why === 'shown' ? (
        <WatchNotice
          watch={watch}
          onEnd={(shown) => shown !== null && adding.openShown(watch.address, watch.ref.storeId, shown)}
        />
      ) : null}
      <AddingEntry focus={adding.focus} onOpen={adding.open} />
      {near.map(card)}
      {offered.length === 0 ? null : (
        <details class="more">
          <summary>
            {words(format.isOne(offered.length) ? 'moreSitesOne' : 'moreSitesMany', format.number(offered.length))}
          </summary>
          {offered.map(card)}
        </details>
      )}
      <StoreNames overview={overview} />
      {overview.privateWindows === 'hidden' ? <PrivateWindows /> : null}
    </>
  );
}
