import { useId } from 'preact/hooks';
import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { SessionRef } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { WhySignedOut } from '../../dialogs/diagnosis/WhySignedOut.tsx';
import { AllowButton } from '../../elements/AllowButton.tsx';
import { MissingHosts } from '../../elements/MissingHosts.tsx';
import { RuleChoice } from '../../rules/RuleChoice.tsx';
import { SignOutPaths } from '../../session/SignOutPaths.tsx';
import type { SessionSlot } from '../../session/session-slots.ts';
import { type Lock, Switch } from '../Switch.tsx';
import { AllStores } from './AllStores.tsx';
import { CheckSite } from './CheckSite.tsx';
import { LearnedHere } from './LearnedHere.tsx';
import { OwnSite } from './OwnSite.tsx';
import { SiteLinks } from './SiteLinks.tsx';
import { SiteSession } from './SiteSession.tsx';

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

function SiteBody({ site, slots }: { site: SiteView; slots: readonly SessionSlot[] }) {
  const { words } = useApp();
  if (site.access === 'missing') {
    return (
      <div class={site.required ? 'notice' : 'offer'}>
        <p>{words(site.required ? 'accessMissing' : 'accessOptional', { site: site.name })}</p>
        <AllowButton
          patterns={site.accessPatterns}
          about={[site.name]}
          near={`site-${site.id}`}
          variant={site.required ? 'bare' : 'plain'}
        />
      </div>
    );
  }
  if (slots.length === 0) {
    return (
      <div class="offer">
        <p>{words('notSignedInAnywhere')}</p>
        <LastSignIn site={site} />
      </div>
    );
  }
  return (
    <>
      <ul class="sessions">
        {slots.map((slot) => (
          <SiteSession key={slot.id} slot={slot} siblings={slots.length - 1} />
        ))}
      </ul>
      <AllStores site={site} slots={slots} />
    </>
  );
}

/** Asks why the site's last sign-in ended, in any store; where none is known, asks for ordinary windows. */
function LastSignIn({ site }: { site: SiteView }) {
  const { model } = useApp();
  const overview = model.overview.value;
  const store = overview?.stores.find(({ kind }) => kind === 'default');
  if (!overview || !store) return null;
  const [last] = overview.lastEnds.filter(({ ref }) => ref.siteId === site.id).sort((a, b) => b.end.at - a.end.at);
  const ref: SessionRef = last?.ref ?? { siteId: site.id, storeId: store.id, partition: null };
  return <WhySignedOut slot={{ ref, site }} />;
}
