import type { Overview } from '../../utils/core/overview/overview.ts';
import { siteGroups } from '../../utils/core/sites/site-group.ts';
import { useApp } from '../app-context.ts';
import { withHeading } from '../elements/with-heading.ts';
import { GroupCard } from './GroupCard.tsx';
import { Part } from './Part.tsx';

/** The groups of sites, each with a button that asks the browser for access to that group alone. */
export function WhichSites({ overview }: { overview: Overview }) {
  const { words } = useApp();
  const { heading, lines } = withHeading(words('whichSites'));
  const open = overview.sites.filter(({ enabled }) => enabled);
  const byGroup = Map.groupBy(open, ({ group }) => group);
  return (
    <Part id="sites" heading={heading}>
      <p class="soft">{lines}</p>
      <ul class="groups">
        {siteGroups.map((group) => {
          const sites = byGroup.get(group);
          return sites === undefined ? null : <GroupCard key={group} group={group} sites={sites} />;
        })}
      </ul>
    </Part>
  );
}
