import type { Overview } from '../../utils/core/overview.ts';
import { useApp } from '../app-context.ts';
import { PrivateWindows } from './PrivateWindows.tsx';
import { SiteCard } from './SiteCard.tsx';
import { StoreNames } from './StoreNames.tsx';

/** The sites with what is seen there, then the jars that hold it. */
export function Sites({ overview }: { overview: Overview }) {
  const { words } = useApp();
  return (
    <>
      <p class="soft">{words('sitesLede')}</p>
      {overview.sites.map((site) => (
        <SiteCard key={site.id} site={site} sessions={overview.sessions.filter(({ ref }) => ref.siteId === site.id)} />
      ))}
      <StoreNames overview={overview} />
      {overview.privateWindows === 'hidden' ? <PrivateWindows /> : null}
    </>
  );
}
