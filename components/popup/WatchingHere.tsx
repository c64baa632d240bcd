import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';

/** While the user shows how they sign out, also where the settings were closed: what is watched, and the way back. */
export function WatchingHere() {
  const { model, words } = useApp();
  const watch = model.overview.value?.watch ?? null;
  if (watch?.why !== 'shown') return null;
  return (
    <div class="notice" role="group" aria-label={words('showHow')}>
      <p>{words('watchingHere', { state: watch.state === 'seen' ? 'seen' : 'other', site: watch.siteName })}</p>
      <div class="choices">
        <ActionButton
          variant="plain"
          text={words('settings')}
          state="ready"
          onPress={() => void model.openExtensionPage('options.html')}
        />
      </div>
    </div>
  );
}
