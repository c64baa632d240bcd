import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';

/** What this version does for a computer that others use, and what it cannot do. */
export function SharedComputer() {
  const { model, words } = useApp();
  return (
    <div class="card">
      <p>{words('sharedLede')}</p>
      <p class="soft">{words('sharedLimits')}</p>
      <div class="choices">
        <ActionButton look="plain" text={words('leavingThisComputer')} state="ready" onPress={() => void model.openExtensionPage('leave.html')} />
      </div>
    </div>
  );
}
