import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Clearing } from '../../../utils/core/sessions/early-end.ts';
import { useApp } from '../../app-context.ts';

/** In the order on the page: sites that are forgotten come first. */
const clearings = ['clears', 'seems-to-clear', 'keeps', 'unknown'] as const satisfies readonly Clearing[];

/** Where the result stands in its page. */
export const clearingId = 'clearing-result';

/** The result of the last check, site by site. Always in the page, so that screen readers announce a new result. */
export function ClearingResult({ overview: { sites, browserCheck } }: { overview: Overview }) {
  const { model, words, format } = useApp();
  const { checkedAt } = browserCheck;
  const seen = sites.filter(({ enabled, access }) => enabled && access === 'granted');
  const groups = clearings.map((what) => ({
    what,
    names: seen.filter(({ clearing }) => clearing === what).map(({ name }) => name),
  }));
  return (
    <div id={clearingId} role="status" class="clearing" tabIndex={-1}>
      {checkedAt === null ? null : (
        <>
          <p>{words('lastChecked', { date: format.moment(checkedAt, model.now.value) })}</p>
          <dl>
            {groups
              .filter(({ names }) => names.length > 0)
              .map(({ what, names }) => (
                <div key={what}>
                  <dt>{words('clearing', { what })}</dt>
                  <dd>{format.list(names)}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
    </div>
  );
}
