import { assertNever } from '../../../utils/core/assert-never.ts';
import type { SiteStatus } from '../../../utils/core/sites/status-page.ts';
import type { App } from '../../app-context.ts';

/** What a site's status page says, in the site's own words where it has some. */
export function statusSentence(status: SiteStatus, siteName: string, { words }: Pick<App, 'words'>): string {
  switch (status.kind) {
    case 'fine':
      return words('statusFine', { site: siteName });
    case 'incident':
      if (status.description !== null) return words('statusSays', { site: siteName, quote: status.description });
      return words(status.severity === 'maintenance' ? 'statusMaintenance' : 'statusIncident', { site: siteName });
    case 'could-not-tell':
      return words('statusUnclear', { site: siteName });
    case 'not-allowed':
      return words('statusNotAsked', { site: siteName });
    case 'none':
      return words('statusNone', { site: siteName });
    default:
      return assertNever(status);
  }
}
