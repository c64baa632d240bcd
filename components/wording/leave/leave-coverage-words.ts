import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { App } from '../../app-context.ts';

/** Which button was pressed: to look at all sites, to allow removal of stored data, or to give the access back. */
export type CoverageRequest = 'farther' | 'removal' | 'give-back';

/** Says what the press changed. */
export function coverageDoneText(
  wish: CoverageRequest,
  { otherSites }: Pick<Overview, 'otherSites'>,
  { words }: Pick<App, 'words' | 'format'>,
): string {
  if (wish === 'removal') return words('leaveRemovalAllowed');
  if (wish === 'give-back') return words('leaveGivenBack');
  return words('leaveFarther', { count: otherSites.length });
}
