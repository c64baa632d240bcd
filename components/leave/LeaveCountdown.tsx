import { useId } from 'preact/hooks';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { PlanView } from '../../utils/core/overview/parts/leave-part.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { putOffsText } from '../wording/leave/leave-words.ts';

type Props = { overview: Overview; plan: PlanView | null; putOffsLeft: number | null };

/**
 * Says that a run is about to begin by itself and what it will do, with buttons that put it off or cancel it as far as
 * the policy allows. Meanwhile the background is told to look, so that sleep and a moving clock are noticed.
 */
export function LeaveCountdown({ overview, plan, putOffsLeft }: Props) {
  const app = useApp();
  const { model, words } = app;
  const limitId = useId();
  const limit = putOffsText(putOffsLeft, app);
  const { dataRemoval, otherSites, settings } = overview;
  const cancel = async (because: PlanView['because']) => {
    model.tell({ text: (await model.cancelPlan(because)) ? words('cancelled') : '', near: null });
  };
  const isCleared = settings.sharedComputer && settings.leaving.clearBrowser && dataRemoval !== 'missing';
  return (
    <div class="notice" role="alert">
      <p>
        {words('leaveBeginsAll', {
          others: otherSites.length === 0 ? 'none' : 'some',
          clearing: isCleared ? 'on' : 'off',
        })}
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
      {plan === null || plan.cancel === 'locked' ? null : (
        <ActionButton variant="bare" text={words('cancel')} state="ready" onPress={() => void cancel(plan.because)} />
      )}
    </div>
  );
}
