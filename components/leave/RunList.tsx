import { refId } from '../../utils/core/sessions/session.ts';
import type { SessionView } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { WhereChips } from '../parts/WhereChips.tsx';
import { WindowGlyph } from '../parts/WindowGlyph.tsx';
import type { RunItem } from './run-items.ts';
import { RunRow } from './RunRow.tsx';

/** The run, sign-in by sign-in; below it those that it leaves alone. */
export function RunList({ items, others }: { items: readonly RunItem[]; others: readonly SessionView[] }) {
  const { words } = useApp();
  if (items.length + others.length === 0) return null;
  return (
    <ul class="leave-rows" aria-label={words('leaveList')}>
      {items.map((one) => <RunRow key={one.id} one={one} />)}
      {others.length === 0 ? null : <li key="others" class="group"><h2>{words('leaveStay')}</h2></li>}
      {others.map(({ ref, siteName, store, label }) => (
        <li key={refId(ref)}>
          <div class="leave-row">
            <WindowGlyph light="lit" size="small" />
            <span class="what"><span class="name">{siteName}</span> <WhereChips store={store} partition={ref.partition} label={label} /></span>
          </div>
        </li>
      ))}
    </ul>
  );
}
