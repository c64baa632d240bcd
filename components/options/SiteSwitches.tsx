import type { ComponentChild } from 'preact';
import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { SiteId } from '../../utils/core/sites/site.ts';
import { useApp } from '../app-context.ts';
import type { KeyWith, MessageKey } from '../words.ts';
import { type Lock, Switch } from './Switch.tsx';

type Props = {
  title: MessageKey;
  /** The accessible name of each switch; takes the site's name. */
  switchName: KeyWith<'site'>;
  sites: readonly SiteView[];
  off: readonly SiteId[];
  onSave: (sitesOff: readonly SiteId[]) => void;
  lock?: Lock;
  /** What else can be done for a site. */
  extra?: (site: SiteView) => ComponentChild;
};

/** One switch for each site, in a fold whose title names the sites that are off. */
export function SiteSwitches({ title, switchName, sites, off, onSave, lock = 'open', extra }: Props) {
  const { words, format } = useApp();
  const names = sites.filter(({ id }) => off.includes(id)).map(({ name }) => name);
  const without = (id: SiteId) => off.filter((one) => one !== id);
  if (sites.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        {words(title)}
        {names.length === 0 ? null : <span class="soft">{words('sitesAllBut', { sites: format.list(names) })}</span>}
      </summary>
      <ul class="site-rows">
        {sites.map((site) => (
          <li key={site.id}>
            <span>{site.name}</span>
            {extra?.(site)}
            <Switch
              lock={lock}
              name={words(switchName, { site: site.name })}
              state={off.includes(site.id) ? 'off' : 'on'}
              onSwitch={(to) => onSave(to === 'on' ? without(site.id) : [...off, site.id])}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
