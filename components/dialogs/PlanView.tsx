import type { SiteView } from '../../utils/core/overview/parts/sites-part.ts';
import type { RemovalPlan } from '../../utils/core/removal/removal.ts';
import { useApp } from '../app-context.ts';
import { ActionButton } from '../elements/ActionButton.tsx';
import { ownDataPage, planItems, portSentence, uncountedSentence } from '../wording/sign-out/removal-words.ts';

/** The site as the plan needs it. */
export type Place = Pick<SiteView, 'name' | 'hosts'>;

/** What is stored here, as far as it can be counted, and how much of it the removal reaches. */
export function PlanView({ plan, site, onAllow }: { plan: RemovalPlan; site: Place; onAllow: () => void }) {
  const app = useApp();
  const { device, words } = app;
  const items = planItems(plan, app);
  const uncounted = uncountedSentence(plan, app);
  const ports = portSentence(plan, site, app);
  return (
    <div class="plan">
      {items.length === 0 ? (
        <p>{words('planNothing', { site: site.name })}</p>
      ) : (
        <ul aria-label={words('planTitle')}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {ports === null ? null : <p class="soft">{ports}</p>}
      {uncounted === null ? null : <p class="soft">{uncounted}</p>}
      {plan.storage === 'not-from-here' ? (
        <p class="soft">
          {words('notFromHere', { site: site.name })} {ownDataPage(app)}
        </p>
      ) : null}
      {plan.storage === 'permission-missing' && device === 'phone' ? <p class="soft">{words('onPhone')}</p> : null}
      {plan.storage === 'permission-missing' && device === 'computer' ? (
        <div class="notice">
          <p>{words('removalPermission')}</p>
          <ActionButton variant="bare" text={words('allow')} state="ready" onPress={onAllow} />
        </div>
      ) : null}
    </div>
  );
}
