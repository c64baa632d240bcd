import type { SiteView } from '../../utils/core/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { Elsewhere } from '../parts/Elsewhere.tsx';
import type { Subject } from '../subjects.ts';
import { accessKey } from '../wording/access-words.ts';
import { AllStores } from './AllStores.tsx';
import { SiteLinks } from './SiteLinks.tsx';
import { SiteSession } from './SiteSession.tsx';

/** One site: its switch, its permission, its live sessions by store, its own pages. */
export function SiteCard({ site, subjects }: { site: SiteView; subjects: readonly Subject[] }) {
  const { model, words } = useApp();
  return (
    <article class={site.enabled ? 'card' : 'card off'}>
      <div class="card-head">
        <h3>{site.name}</h3>
        <span class={`access ${site.enabled ? site.access : 'off'}`}>{words(site.enabled ? accessKey[site.access] : 'turnedOff')}</span>
        <input
          type="checkbox"
          class="switch"
          role="switch"
          aria-label={words('onLabel', site.name)}
          checked={site.enabled}
          onChange={() => model.setSiteOn(site, site.enabled ? 'off' : 'on')}
        />
      </div>
      {site.enabled ? <SiteBody site={site} subjects={subjects} /> : null}
      {site.enabled ? <Elsewhere site={site} links="absent" /> : null}
      <SiteLinks site={site} />
    </article>
  );
}

function SiteBody({ site, subjects }: { site: SiteView; subjects: readonly Subject[] }) {
  const { model, words } = useApp();
  if (site.access === 'missing') {
    return (
      <div class={site.required ? 'notice' : 'offer'}>
        <p>{words(site.required ? 'accessMissing' : 'accessOptional', site.name)}</p>
        <ActionButton look={site.required ? 'bare' : 'plain'} text={words('allow')} state="ready" onPress={() => void model.allow([site])} />
      </div>
    );
  }
  if (subjects.length === 0) return <p class="soft">{words('notSignedInAnywhere')}</p>;
  return (
    <>
      <ul class="sessions">
        {subjects.map((subject) => <SiteSession key={subject.id} subject={subject} />)}
      </ul>
      <AllStores site={site} subjects={subjects} />
    </>
  );
}
