import { useId } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { clearsBrowser } from '../../../utils/core/settings/policy.ts';
import { useApp } from '../../app-context.ts';

type Props = { overview: Overview; tick: 'on' | 'off'; onTick: (to: 'on' | 'off') => void };

/** The tick that clears the whole browser, on a shared computer. A policy can lock it on. */
export function ClearBrowserTick({ overview, tick, onTick }: Props) {
  const { device, model, words } = useApp();
  const hintId = useId();
  const isLocked = clearsBrowser(overview.policy);
  /** Asked in the press itself. Where the browser's question is refused, the tick goes again. */
  const change = async (to: 'on' | 'off') => {
    onTick(to);
    if (to === 'on' && overview.dataRemoval === 'missing' && !(await model.allowDataRemoval())) onTick('off');
  };
  if (device === 'phone') return null;
  return (
    <div class="clear-tick">
      <label>
        <input
          type="checkbox"
          checked={tick === 'on'}
          disabled={isLocked}
          aria-describedby={hintId}
          onChange={(event) => void change(event.currentTarget.checked ? 'on' : 'off')}
        />
        <span>{words('clearBrowser')}</span>
      </label>
      <p id={hintId} class="soft">
        {words('clearBrowserHint')}
        {isLocked ? ` ${words('lockedByAdministrator')}` : ''}
      </p>
    </div>
  );
}
