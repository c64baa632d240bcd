import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { isSureSignIn } from '../../../utils/core/sessions/is-sure-sign-in.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { lightOfSession } from '../../session/light-of-session.ts';
import { SessionChips } from '../../session/SessionChips.tsx';
import { OtherSites } from '../OtherSites.tsx';
import { RunRow } from './RunRow.tsx';
import type { RunItem } from './run-items.ts';

type Props = { items: readonly RunItem[]; others: readonly SessionView[]; otherSites: readonly OtherSiteView[] };

/** Sessions that the run leaves alone, under a heading of their own. */
function Beside({ heading, sessions }: { heading: string; sessions: readonly SessionView[] }) {
  const { words } = useApp();
  if (sessions.length === 0) return null;
  return (
    <>
      <li class="group">
        <h2>{heading}</h2>
      </li>
      {sessions.map(({ ref, refused, sign, siteName, store, label }) => (
        <li key={refId(ref)}>
          <div class="leave-row">
            <WindowGlyph light={lightOfSession({ refused, sign })} size="small" />
            <span class="what">
              <span class="name">{siteName}</span>{' '}
              <SessionChips store={store} partition={ref.partition} label={label} />
              {refused ? <span class="soft note">{words('noLongerTaken')}</span> : null}
            </span>
          </div>
        </li>
      ))}
    </>
  );
}

/** The items of the run; below them the sessions that it leaves alone. */
export function RunList({ items, others, otherSites }: Props) {
  const { words } = useApp();
  if (items.length + others.length + otherSites.length === 0) return null;
  return (
    <ul class="leave-rows" aria-label={words('leaveList')}>
      {items.map((one) => (
        <RunRow key={one.id} one={one} />
      ))}
      <Beside heading={words('leaveStay')} sessions={others.filter(isSureSignIn)} />
      <Beside heading={words('leaveOthers')} sessions={others.filter((session) => !isSureSignIn(session))} />
      <OtherSites
        sites={otherSites}
        hint="without"
        row={({ ref, siteName, store, sign }) => (
          <div class="leave-row">
            <WindowGlyph light={sign === 'signed-in' ? 'lit' : 'low'} size="small" />
            <span class="what">
              <span class="name">{siteName}</span> <SessionChips store={store} partition={ref.partition} label={null} />
            </span>
          </div>
        )}
      />
    </ul>
  );
}
