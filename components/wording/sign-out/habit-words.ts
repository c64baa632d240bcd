import type { RunView } from '../../../utils/core/overview/parts/runs-part.ts';
import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { Words } from '../../words.ts';

/** At most one advice, and only after a sign-out that suggests that another person may have been signed in. */
export function habitSentence({ scope }: RunView, site: SiteView | null, words: Words): string | null {
  if (site === null || scope === 'this-browser') return null;
  if (site.waysIn.some(({ kind }) => kind === 'password')) return words('habit', { of: 'password' });
  if (scope === 'other-devices') return words('habit', { of: 'review' });
  return site.waysIn.length === 0 ? null : words('habit', { of: 'ways-in' });
}
