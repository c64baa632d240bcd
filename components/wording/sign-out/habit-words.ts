import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { MessageKey } from '../../words.ts';

/** At most one advice, and only after a sign-out that suggests that another person may have been signed in. */
export function habitKey({ scope }: RunView, site: SiteView | null): MessageKey | null {
  if (site === null || scope === 'this-browser') return null;
  if (site.waysIn.some(({ kind }) => kind === 'password')) return 'habitPassword';
  if (scope === 'other-devices') return 'habitReview';
  return site.waysIn.length === 0 ? null : 'habitWaysIn';
}
