import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { WarningView } from '../../../utils/core/overview/warnings.ts';

/** The warnings for this page. Missing access is left out: each site's card shows its own. */
export function findShownWarnings({ warnings }: Overview): readonly WarningView[] {
  return warnings.filter(({ code }) => code !== 'access-missing');
}
