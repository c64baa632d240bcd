import type { Overview } from '../../../utils/core/overview/overview.ts';
import { useApp } from '../../app-context.ts';
import { clearingKeys } from '../../wording/warnings/clearing-words.ts';

/** The result of the last check, site by site. Always in the page, so that screen readers announce a new result. */
export function ClearingResult({ overview: { sites, browserCheck } }: { overview: Overview }) {
  const { model, words, format } = useApp();
  const { checkedAt } = browserCheck;
  const seen = sites.filter(({ enabled, access }) => enabled && access === 'granted');
  const groups = Object.values(clearingKeys).map((key) => ({
    key,
    names: seen.filter(({ clearing }) => clearingKeys[clearing] === key).map(({ name }) => name),
  }));
  return (
    <div role="status" class="clearing">
      {checkedAt === null ? null : (
        <>
          <p>{words('lastChecked', { date: format.moment(checkedAt, model.now.value) })}</p>
          <dl>
            {groups
              .filter(({ names }) => names.length > 0)
              .map(({ key, names }) => (
                <div key={key}>
                  <dt>{words(key)}</dt>
                  <dd>{format.list(names)}</dd>
                </div>
              ))}
          </dl>
        </>
      )}
    </div>
  );
}
