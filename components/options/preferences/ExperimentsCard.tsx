import type { Overview } from '../../../utils/core/overview/overview.ts';
import { useApp } from '../../app-context.ts';
import { Setting } from '../finding/Setting.tsx';
import { SwitchField } from '../SwitchField.tsx';

/** The switch for what only one source tells of. */
export function ExperimentsCard({ overview: { settings } }: { overview: Overview }) {
  const { model, words } = useApp();
  return (
    <Setting id="experiments">
      <div class="card">
        <SwitchField
          text={words('experimentsSwitch')}
          hint={words('experimentsHint')}
          state={settings.experimental ? 'on' : 'off'}
          onSwitch={(to) => void model.saveSettings(settings, { ...settings, experimental: to === 'on' })}
        />
      </div>
    </Setting>
  );
}
