import type { Overview } from '../../../utils/core/overview/overview.ts';
import { clearsBrowser } from '../../../utils/core/settings/policy.ts';
import type { LeavingSettings } from '../../../utils/core/settings/settings.ts';
import { useApp } from '../../app-context.ts';
import { Hint } from '../Hint.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { DailyChoice } from './DailyChoice.tsx';
import { IdleChoice } from './IdleChoice.tsx';

/** When a computer that others use signs out of everything without a press. */
export function LeaveByItself({ overview: { settings, policy, dataRemoval } }: { overview: Overview }) {
  const { device, model, words, browserName } = useApp();
  const { leaving } = settings;
  const change = (next: Partial<LeavingSettings>) =>
    model.saveSettings(settings, { ...settings, leaving: { ...leaving, ...next } });
  /** Asked in the click itself. Where the browser's question is refused, nothing is turned on. */
  const clear = async (to: 'on' | 'off') => {
    if (to === 'on' && dataRemoval === 'missing' && !(await model.allowDataRemoval())) return;
    await change({ clearBrowser: to === 'on' });
  };
  return (
    <fieldset>
      <legend>{words('byItselfTitle')}</legend>
      <IdleChoice
        minutes={leaving.idleMinutes}
        lock={policy.idleMinutes === null ? 'open' : 'locked'}
        onSet={(idleMinutes) => change({ idleMinutes })}
      />
      <DailyChoice minute={leaving.atMinute} onSet={(atMinute) => change({ atMinute })} />
      {browserName === 'chrome' ? (
        <SwitchField
          text={words('byLock')}
          hint={words('byLockHint')}
          state={leaving.onLock ? 'on' : 'off'}
          onSwitch={(to) => void change({ onLock: to === 'on' })}
        />
      ) : null}
      {device === 'phone' ? null : (
        <SwitchField
          text={words('clearBrowserAfterwards')}
          hint={words('clearBrowserHint')}
          state={leaving.clearBrowser ? 'on' : 'off'}
          lock={clearsBrowser(policy) ? 'locked' : 'open'}
          onSwitch={(to) => void clear(to)}
        />
      )}
      <div class="by-itself">
        <Hint
          text={[
            words('byItselfCountdown'),
            words('byItselfClosed'),
            words('byItselfLocked', { browser: browserName === 'firefox' ? 'firefox' : 'other' }),
          ].join('\n')}
          about={words('byItselfTitle')}
        />
      </div>
    </fieldset>
  );
}
