import { assertNever } from '../../../utils/core/assert-never.ts';
import type { SiteStatus } from '../../../utils/core/sites/status-page.ts';
import type { App } from '../../app-context.ts';

/** What a site's status page says, in the site's own words where it has some. */
export function statusSentence(status: SiteStatus, siteName: string, { words }: Pick<App, 'words'>): string {
  switch (status.kind) {
    case 'fine':
      return words('statusPageSays', { what: 'fine', site: siteName, quote: '' });
    case 'incident':
      if (status.description !== null)
        return words('statusPageSays', { what: 'quote', site: siteName, quote: status.description });
      return words('statusPageSays', {
        what: status.severity === 'maintenance' ? 'maintenance' : 'incident',
        site: siteName,
        quote: '',
      });
    case 'could-not-tell':
      return words('statusPageSays', { what: 'unclear', site: siteName, quote: '' });
    case 'not-allowed':
      return words('statusPageSays', { what: 'not-asked', site: siteName, quote: '' });
    case 'none':
      return words('statusPageSays', { what: 'none', site: siteName, quote: '' });
    default:
      return assertNever(status);
  }
}
