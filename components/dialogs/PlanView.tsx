import type { RemovalPlan } from '../../utils/core/removal/removal.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { ownDataPage, planItems, uncountedSentence } from '../wording/sign-out/removal-words.ts';

/** What is stored here, as far as it can be counted, and how much of it the removal reaches. */
export function PlanView({ plan, siteName, onAllow }: { plan: RemovalPlan; siteName: string; onAllow: () => void }) {
  const app = useApp();
  const { words, browserName } = app;
  const items = planItems(plan, app);
  const uncounted = uncountedSentence(plan, app);
  return (
    <div class="plan">
      {items.length === 0 ? (
        <p>{words('planNothing', siteName)}</p>
      ) : (
        <ul aria-label={words('planTitle')}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {uncounted === null ? null : <p class="soft">{uncounted}</p>}
      {plan.storage === 'not-from-here' ? (
        <p class="soft">
          {words('notFromHere', siteName)} {words(ownDataPage[browserName])}
        </p>
      ) : null}
      {plan.storage === 'permission-missing' ? (
        <div class="notice">
          <p>{words('removalPermission')}</p>
          <ActionButton variant="bare" text={words('allow')} state="ready" onPress={onAllow} />
        </div>
      ) : null}
    </div>
  );
}
