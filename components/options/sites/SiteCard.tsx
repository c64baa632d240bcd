import { useId } from 'preact/hooks';
import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { useApp } from '../../app-context.ts';
import { MissingHosts } from '../../elements/MissingHosts.tsx';
import { RuleChoice } from '../../rules/RuleChoice.tsx';
import { SignOutPaths } from '../../session/SignOutPaths.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';
import { type Lock, Switch } from '../Switch.tsx';
import { CheckSite } from './CheckSite.tsx';
import { LearnedHere } from './LearnedHere.tsx';
import { OwnSite } from './OwnSite.tsx';
import { SiteBody } from './SiteBody.tsx';
import { SiteLinks } from './SiteLinks.tsx';

type Props = {
  site: SiteView;
  lock: Lock;
  slots: readonly SessionSlot[];
  /** The user wants to change a site that they had added, as it is in this store. False where that cannot begin. */
  onChange: (storeId: StoreId) => Promise<boolean>;
  /** After the user has removed a site that they had added. */
  onRemoved: () => void;
};

/** One site: its switch, its permission, its live sessions by store, its own pages. */
export function SiteCard({ site, lock, slots, onChange, onRemoved }: Props) {
  const { model, words } = useApp();
  const lockId = useId();
  return (
    <article class={site.enabled ? 'card' : 'card off'}>
      <div class="card-head">
        <h4 id={`site-${site.id}`} tabIndex={-1}>
          {site.name}
        </h4>
        <span class={`access ${site.enabled ? site.access : 'off'}`}>
          {words('siteAccess', { is: site.enabled ? site.access : 'off' })}
        </span>
        <Switch
          lock={lock}
          {...(lock === 'open' ? {} : { describedBy: lockId })}
          name={words('onLabel', { site: site.name })}
          state={site.enabled ? 'on' : 'off'}
          onSwitch={(to) => void model.setSiteOn(site, to)}
        />
      </div>
      {lock === 'open' ? null : (
        <p id={lockId} class="locked">
          {words('lockedByAdministrator')}
        </p>
      )}
      {site.enabled ? <SiteBody site={site} slots={slots} /> : null}
      {site.enabled && site.access !== 'missing' ? <MissingHosts sites={[site]} /> : null}
      {site.learned === 'no' ? null : <LearnedHere site={site} />}
      {site.source.kind === 'built-in' ? null : (
        <OwnSite site={site} slots={slots} onChange={onChange} onRemoved={onRemoved} />
      )}
      {site.enabled && site.access !== 'missing' ? <CheckSite site={site} slots={slots} /> : null}
      {site.enabled && site.access !== 'missing' ? <RuleChoice site={site} /> : null}
      {site.enabled ? <SignOutPaths site={site} links="absent" /> : null}
      <SiteLinks site={site} />
    </article>
  );
}
