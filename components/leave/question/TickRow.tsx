import { useId } from 'preact/hooks';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import { isTried } from '../../../utils/core/sites/site-source.ts';
import { useApp } from '../../app-context.ts';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { lightOfSession } from '../../session/light-of-session.ts';
import { SessionChips } from '../../session/SessionChips.tsx';
import { WhoIsSignedIn } from '../../session/WhoIsSignedIn.tsx';
import { sinceText, unsentCount } from '../../wording/leave/leave-words.ts';
import { moreEndsSentence } from '../../wording/session/more-ends-words.ts';
import { placeNames } from '../../wording/session/partition-words.ts';
import { refusedSentence } from '../../wording/session/refused-words.ts';
import { signFacts } from '../../wording/session/sign-words.ts';

type Props = {
  session: SessionView;
  site: SiteView | null;
  /** How many other sessions of this site are listed. Above 0 the accessible name includes the store. */
  siblings: number;
  tick: 'on' | 'off';
  /** How many unsent texts its tabs hold. */
  unsent: number;
  onTick: (to: 'on' | 'off') => void;
};

/** One sign-in to be ended or left: what it is, since when, and what to know before. */
export function TickRow({ session, site, siblings, tick, unsent, onTick }: Props) {
  const app = useApp();
  const { model, words } = app;
  const aboutId = useId();
  const { siteName, store, ref, label } = session;
  const since = sinceText(session.since, model.now.value, app);
  const count = unsentCount(unsent, app);
  const more = site && moreEndsSentence(site, app);
  return (
    <li>
      <label class="leave-row">
        <input
          type="checkbox"
          checked={tick === 'on'}
          aria-label={[
            siteName,
            ...(label === null ? [] : [label]),
            ...(siblings > 0 ? placeNames(store, ref, app) : []),
          ].join(', ')}
          aria-describedby={aboutId}
          onChange={(event) => onTick(event.currentTarget.checked ? 'on' : 'off')}
        />
        <WindowGlyph light={lightOfSession(session)} size="small" />
        <span class="what">
          <span class="name">{siteName}</span> <SessionChips store={store} partition={ref.partition} label={label} />
          <span id={aboutId} class="about">
            {session.refused ? (
              <span class="soft note">{refusedSentence(session, model.overview.value, app)}</span>
            ) : null}
            {signFacts(session, app).map((fact) => (
              <span key={fact} class="soft note">
                {fact}
              </span>
            ))}
            {since === null ? null : <span class="soft since">{since}</span>}
            {count === null ? null : <span class="count">{count}</span>}
            {site !== null && !site.tried && isTried(site.source) ? (
              <span class="count">{words('leaveNeedsYou')}</span>
            ) : null}
            {tick === 'on' && more !== null ? <span class="soft note">{more}</span> : null}
          </span>
        </span>
      </label>
      <WhoIsSignedIn session={session} site={site} light={session.refused ? 'dark' : 'lit'} state="ready" />
    </li>
  );
}
