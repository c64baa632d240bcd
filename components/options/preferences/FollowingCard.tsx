import { useSignal } from '@preact/signals';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import { findPreferences, isFollowing, isSamePreferences } from '../../../utils/core/settings/preferences.ts';
import { useApp } from '../../app-context.ts';
import { ActionButton } from '../../elements/ActionButton.tsx';
import { type Announced, Announcement } from '../../elements/Announcement.tsx';
import { Setting } from '../finding/Setting.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { useUndone } from '../use-undone.ts';

/** The switch that syncs preferences between the user's computers through the browser's own sync. */
export function FollowingCard({ overview: { settings, following } }: { overview: Overview }) {
  const { model, words } = useApp();
  const announced = useSignal<Announced | null>(null);
  useUndone(model, () => (announced.value = null));
  const shared = model.computer.value === 'shared';
  const turn = async (to: 'on' | 'off') => {
    announced.value = null;
    await model.saveSettings(settings, { ...settings, follow: to === 'on' });
    const now = model.overview.value?.settings;
    if (to === 'off' || !now || isSamePreferences(findPreferences(now), findPreferences(settings))) return;
    announced.value = { key: 'followTakenOver', focus: 'leaves-focus' };
  };
  const remove = async () => {
    announced.value = (await model.removeSynced()) ? { key: 'followRemoved', focus: 'takes-focus' } : null;
  };
  const word = shared || following === 'off' || following === 'on' ? null : following;
  return (
    <Setting id="following">
      <div class="card">
        {shared ? <p>{words('followShared')}</p> : null}
        <fieldset disabled={shared}>
          <SwitchField
            text={words('followSwitch')}
            hint={`${words('followHint')}\n${words('followNeeds')}`}
            state={isFollowing(settings) ? 'on' : 'off'}
            onSwitch={(to) => void turn(to)}
          />
        </fieldset>
        <div role="status">
          {word === null ? null : (
            <p class={following === 'left' ? 'by-itself' : 'notice'}>{words('following', { state: word })}</p>
          )}
        </div>
        <div class="choices">
          <Announcement announced={announced.value} />
          {!shared && (following === 'left' || following === 'not-removed') ? (
            <ActionButton variant="plain" text={words('followRemove')} state="ready" onPress={() => void remove()} />
          ) : null}
        </div>
      </div>
    </Setting>
  );
}
