import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Settings } from '../../utils/core/settings.ts';
import { DAY } from '../../utils/core/time.ts';
import { useApp } from '../app-context.ts';

const fewest = 0.5;
const most = 30;

/** The toolbar button's badge: whether, and from when. */
export function Reminders({ settings }: { settings: Settings }) {
  const { model, words } = useApp();
  const refused = useSignal<'no' | 'yes'>('no');
  const errorId = useId();
  const saveDays = (days: number) => {
    const fits = days >= fewest && days <= most;
    refused.value = fits ? 'no' : 'yes';
    if (fits) void model.saveSettings({ ...settings, warningMs: Math.round(days * DAY) });
  };
  return (
    <div class="card">
      <p class="soft">{words('remindersLede')}</p>
      <label class="field across">
        <span>{words('badgeLabel')}</span>
        <input type="checkbox" class="switch" role="switch" checked={settings.badge} onChange={() => void model.saveSettings({ ...settings, badge: !settings.badge })} />
      </label>
      <label class="field across">
        <span>{words('warningLabel')}</span>
        <input
          type="number"
          min={fewest}
          max={most}
          step={fewest}
          value={settings.warningMs / DAY}
          aria-invalid={refused.value === 'yes'}
          aria-describedby={errorId}
          onChange={(event) => saveDays(event.currentTarget.valueAsNumber)}
        />
      </label>
      <p id={errorId} class="warning" role="alert">{refused.value === 'yes' ? words('warningRange') : ''}</p>
    </div>
  );
}
