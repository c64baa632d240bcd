import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import { useApp } from '../../app-context.ts';
import { WindowGlyph } from '../../elements/WindowGlyph.tsx';
import { SessionChips } from '../../session/SessionChips.tsx';
import { unsentCount } from '../../wording/leave/leave-words.ts';
import { placeNames } from '../../wording/session/partition-words.ts';

type Props = {
  site: OtherSiteView;
  tick: 'on' | 'off';
  /** How many unsent texts its tabs hold. */
  unsent: number;
  onTick: (to: 'on' | 'off') => void;
};

/** A site without a definition: only its data here can be removed, until it is added. */
export function OtherSiteRow({ site, tick, unsent, onTick }: Props) {
  const { ref, siteName, store, sign } = site;
  const app = useApp();
  const count = unsentCount(unsent, app);
  return (
    <label class="leave-row">
      <input
        type="checkbox"
        checked={tick === 'on'}
        aria-label={[siteName, ...placeNames(store, ref, app)].join(', ')}
        onChange={(event) => onTick(event.currentTarget.checked ? 'on' : 'off')}
      />
      <WindowGlyph light={sign === 'signed-in' ? 'lit' : 'low'} size="small" />
      <span class="what">
        <span class="name">{siteName}</span> <SessionChips store={store} partition={ref.partition} label={null} />
        {count === null ? null : (
          <span class="about">
            <span class="count">{count}</span>
          </span>
        )}
      </span>
    </label>
  );
}
