import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { useApp } from '../../app-context.ts';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { lightOfSession } from '../../session/light-of-session.ts';
import { SessionChips } from '../../session/SessionChips.tsx';
import { OtherSites } from '../OtherSites.tsx';
import { RunRow } from './RunRow.tsx';
import type { RunItem } from './run-items.ts';

type Props = { items: readonly RunItem[]; others: readonly SessionView[]; otherSites: readonly OtherSiteView[] };

/** The items of the run; below them the sessions that it leaves alone. */
export function RunList({ items, others, otherSites }: Props) {
  const { words } = useApp();
  if (items.length + others.length + otherSites.length === 0) return null;
  return (
    <ul class="leave-rows" aria-label={words('leaveList')}>
      {items.map((one) => (
        <RunRow key={one.id} one={one} />
      ))}
      {others.length === 0 ? null : (
        <li key="others" class="group">
          <h2>{words('leaveStay')}</h2>
        </li>
      )}
      {others.map(({ ref, refused, sign, siteName, store, label }) => (
        <li key={refId(ref)}>
          <div class="leave-row">
            <WindowGlyph light={lightOfSession({ refused, sign })} size="small" />
            <span class="what">
              <span class="name">{siteName}</span>{' '}
              <SessionChips store={store} partition={ref.partition} label={label} />
            </span>
          </div>
        </li>
      ))}
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
