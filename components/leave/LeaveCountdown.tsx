import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';

/** A run that nobody pressed is about to begin: said at once, with the way to put it off. */
export function LeaveCountdown() {
  const { model, words } = useApp();
  return (
    <div class="notice" role="alert">
      <p>{words('leaveBeginsAll')}</p>
      <ActionButton look="bare" text={words('leavePutOff')} state="ready" onPress={() => void model.putOff()} />
    </div>
  );
}
