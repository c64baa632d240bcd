import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { WarningView } from '../../../utils/core/overview/warnings.ts';

/** The warnings worth telling here: missing access stands on each site's own card. */
export function findToldWarnings({ warnings }: Overview): readonly WarningView[] {
  return warnings.filter(({ code }) => code !== 'access-missing');
}
