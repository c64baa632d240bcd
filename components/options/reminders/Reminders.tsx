import type { Overview } from '../../../utils/core/overview/overview.ts';
import { soonMs } from '../../../utils/core/settings/settings.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { Setting } from '../finding/Setting.tsx';
import { lockOf } from '../lock-of.ts';
import { SiteSwitches } from '../SiteSwitches.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { QuietTimes } from './QuietTimes.tsx';
import { ReminderTimes } from './ReminderTimes.tsx';

/** When to be told that a sign-in ends: by a notification, and on the toolbar button. */
export function Reminders({ overview }: { overview: Overview }) {
  const { model, words, format } = useApp();
  const { settings, policy, notifications, sites } = overview;
  const { reminders } = settings;
  const shared = model.computer.value === 'shared';
  const lock = lockOf(policy, 'reminders');
  const change = (next: Partial<typeof reminders>) =>
    void model.saveSettings(settings, { ...settings, reminders: { ...reminders, ...next } });
  const allow = async () => {
    if (await model.turnRemindersOn()) model.tell({ text: '', near: 'reminders-title' });
  };
  return (
    <div class="card">
      <Setting id="reminders">
        {shared ? <p>{words('remindShared')}</p> : null}
        <fieldset disabled={shared}>
          <SwitchField
            text={words('remindSwitch')}
            hint={[
              words('remindHint'),
              ...(notifications === 'missing' && !reminders.on ? [words('remindAsk')] : []),
            ].join(' ')}
            state={reminders.on ? 'on' : 'off'}
            lock={lock}
            onSwitch={(to) => (to === 'on' ? void model.turnRemindersOn() : change({ on: false }))}
          />
          {reminders.on && notifications === 'missing' && !shared ? (
            <div class="notice">
              <p>{words('notificationsMissing')}</p>
              <ActionButton variant="bare" text={words('allow')} state="ready" onPress={() => void allow()} />
            </div>
          ) : null}
          {reminders.on ? (
            <>
              <QuietTimes settings={settings} />
              <SiteSwitches
                title="forEachSite"
                switchName="remindOf"
                sites={sites.filter(({ enabled, access }) => enabled && access === 'granted')}
                off={reminders.sitesOff}
                onSave={(sitesOff) => change({ sitesOff })}
              />
            </>
          ) : null}
        </fieldset>
      </Setting>
      <Setting id="times">
        <ReminderTimes settings={settings} lock={lock} />
      </Setting>
      <Setting id="badge">
        <SwitchField
          text={words('badgeLabel')}
          hint={words('badgeHint', { time: format.duration(soonMs(settings)) })}
          state={settings.badge ? 'on' : 'off'}
          onSwitch={(to) => void model.saveSettings(settings, { ...settings, badge: to === 'on' })}
        />
      </Setting>
    </div>
  );
}
