import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { WarningView } from '../../../utils/core/overview/warnings.ts';

/** The warnings worth announced here: missing access stands on each site's own card. */
export function findShownWarnings({ warnings }: Overview): readonly WarningView[] {
  return warnings.filter(({ code }) => code !== 'access-missing');
}
