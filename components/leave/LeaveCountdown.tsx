import { useId } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { putOffsText } from '../wording/leave/leave-words.ts';

type Props = { overview: Overview; putOffsLeft: number | null };

/**
 * Says that a run is about to begin by itself and what it will do, with a button that puts it off as often as the
 * policy allows.
 */
export function LeaveCountdown({ overview, putOffsLeft }: Props) {
  const app = useApp();
  const { model, words } = app;
  const limitId = useId();
  const limit = putOffsText(putOffsLeft, app);
  const { dataRemoval, otherSites, settings } = overview;
  const isCleared = settings.sharedComputer && settings.leaving.clearBrowser && dataRemoval !== 'missing';
  return (
    <div class="notice" role="alert">
      <p>
        {words('leaveBeginsAll')}
        {otherSites.length === 0 ? null : ` ${words('leaveBeginsOthers')}`}
        {isCleared ? ` ${words('leaveBeginsClearing')}` : null}
        {limit === null ? null : (
          <>
            {' '}
            <span id={limitId}>{limit}</span>
          </>
        )}
      </p>
      <ActionButton
        variant="bare"
        text={words('leavePutOff')}
        state={putOffsLeft === 0 ? 'waiting' : 'ready'}
        onPress={() => void model.putOff()}
        {...(limit === null ? {} : { describedBy: limitId })}
      />
    </div>
  );
}
