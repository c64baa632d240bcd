import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { PlannedRuns } from '../leave/PlannedRuns.tsx';
import { Setting } from './finding/Setting.tsx';
import { lockOf } from './lock-of.ts';
import { SwitchField } from './SwitchField.tsx';
import { LeaveByItself } from './shared/LeaveByItself.tsx';
import { LeaveKeys } from './shared/LeaveKeys.tsx';

/** For a computer that others use: what that changes, and how to leave it. */
export function SharedComputer({ overview }: { overview: Overview }) {
  const { settings, policy } = overview;
  const { model, words } = useApp();
  const { sharedComputer } = settings;
  return (
    <div class="card">
      <Setting id="shared">
        <SwitchField
          text={words('sharedSwitch')}
          hint={null}
          state={sharedComputer ? 'on' : 'off'}
          lock={lockOf(policy, 'sharedComputer')}
          onSwitch={(to) => void model.saveSettings(settings, { ...settings, sharedComputer: to === 'on' })}
        />
        <ul class="points soft">
          {[words('sharedGood'), ...words('sharedChanges').split('\n')].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Setting>
      {sharedComputer ? (
        <Setting id="by-itself">
          <LeaveByItself overview={overview} />
          <PlannedRuns plans={overview.plans} near="sharedComputer-title" />
        </Setting>
      ) : null}
      <Setting id="leaving">
        <p>{words('sharedLede')}</p>
        <p class="soft">{words('sharedLimits')}</p>
        <div class="choices">
          <ActionButton
            variant="plain"
            text={words('leavingThisComputer')}
            state="ready"
            onPress={() => void model.openExtensionPage('leave.html')}
          />
        </div>
        <LeaveKeys />
      </Setting>
    </div>
  );
}
