import type { SessionView, SiteView } from '../../utils/core/overview.ts';
import { refId } from '../../utils/core/session.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { accessKey } from '../wording/access-words.ts';
import { SiteLinks } from './SiteLinks.tsx';
import { SiteSession } from './SiteSession.tsx';

/** One site: its switch, its permission, its live sessions by store, its own pages. */
export function SiteCard({ site, sessions }: { site: SiteView; sessions: readonly SessionView[] }) {
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
      {site.enabled ? <SiteBody site={site} sessions={sessions} /> : null}
      <SiteLinks site={site} />
    </article>
  );
}

function SiteBody({ site, sessions }: { site: SiteView; sessions: readonly SessionView[] }) {
  const { model, words } = useApp();
  if (site.access === 'missing') {
    return (
      <div class="notice">
        <p>{words('accessMissing', site.name)}</p>
        <ActionButton look="bare" text={words('allow')} state="ready" onPress={() => void model.allow([site])} />
      </div>
    );
  }
  if (sessions.length === 0) return <p class="soft">{words('notSignedInAnywhere')}</p>;
  return (
    <ul class="sessions">
      {sessions.map((session) => <SiteSession key={refId(session.ref)} session={session} />)}
    </ul>
  );
}
