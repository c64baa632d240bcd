import type { Signal } from '@preact/signals';
import { useApp } from '../../app-context.ts';
import { SearchBox } from '../../elements/SearchBox.tsx';

type Props = {
  typed: Signal<string>;
  /** How many sites hold what was typed. */
  found: number;
};

/** The box that narrows the list of sites. Where nothing is found, it points to "Add a site", which follows it. */
export function SiteSearch({ typed, found }: Props) {
  const { words } = useApp();
  const wanted = typed.value.trim();
  const said =
    wanted === '' ? '' : found === 0 ? words('noSiteFound', { typed: wanted }) : words('sitesFound', { count: found });
  return (
    <div class="site-search" role="search">
      <SearchBox name={words('findSite')} shows="above" typed={typed} />
      <p role="status" class="soft">
        {said}
      </p>
    </div>
  );
}
