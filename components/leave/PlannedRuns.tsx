import type { RefObject } from 'preact';
import type { PlanView } from '../../utils/core/overview/parts/leave-part.ts';
import { useApp } from '../app-context.ts';
import { planText } from '../wording/leave/plan-words.ts';

type Props = {
  plans: readonly PlanView[];
  /** Called after a press on "Cancel", whose button goes with it. */
  onCancelled?: () => void;
  /** The id of the heading that takes the focus where nothing else does; null for the page's. */
  near?: string | null;
  /** Takes the place of the first sentence, for the focus. */
  place?: RefObject<HTMLParagraphElement | null>;
};

/** Each run that begins by itself later, with a button that cancels it, where the administrator allows that. */
export function PlannedRuns({ plans, onCancelled, place, near = null }: Props) {
  const app = useApp();
  const { model, words } = app;
  const now = model.now.value;
  const cancel = async (because: PlanView['because']) => {
    const cancelled = model.cancelPlan(because);
    onCancelled?.();
    model.tell({ text: (await cancelled) ? words('cancelled') : '', near });
  };
  return plans
    .filter(({ beginsAt }) => beginsAt > now)
    .map((plan, index) => (
      <div class="planned" key={plan.because}>
        <p ref={index === 0 ? (place ?? null) : null} tabIndex={-1}>
          {planText(plan, now, app)}
          {plan.cancel === 'locked' ? ` ${words('lockedByAdministrator')}` : null}
        </p>
        {plan.cancel === 'locked' ? null : (
          <button
            type="button"
            class="bare"
            aria-label={words('leaveCancelName', { what: planText(plan, now, app) })}
            onClick={() => cancel(plan.because)}
          >
            {words('cancel')}
          </button>
        )}
      </div>
    ));
}
