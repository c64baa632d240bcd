import { useId } from 'preact/hooks';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import { putOffsText } from '../wording/leave-words.ts';

/** A run that nobody pressed is about to begin: said at once, with the way to put it off, as often as this computer's policy allows. */
export function LeaveCountdown({ putOffsLeft }: { putOffsLeft: number | null }) {
  const app = useApp();
  const { model, words } = app;
  const limitId = useId();
  const limit = putOffsText(putOffsLeft, app);
  return (
    <div class="notice" role="alert">
      <p>{words('leaveBeginsAll')}{limit === null ? null : <> <span id={limitId}>{limit}</span></>}</p>
      <ActionButton look="bare" text={words('leavePutOff')} state={putOffsLeft === 0 ? 'waiting' : 'ready'} onPress={() => void model.putOff()} {...(limit === null ? {} : { describedBy: limitId })} />
    </div>
  );
}
