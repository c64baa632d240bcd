import { findStatusPatterns } from '../../core/sites/host-patterns.ts';
import { readStatusPage } from '../../core/sites/status-page.ts';
import type { HostAccess } from '../../ports/permissions.ts';
import type { SentLog, StatusPages } from '../../ports/requests.ts';
import { now } from '../clock.ts';
import { fetchOnce, type NoteServerTime } from './site-fetch.ts';

type Parts = { readonly hostAccess: HostAccess; readonly sent: SentLog; readonly noteServerTime: NoteServerTime };

/**
 * Asks a site's status page, without cookies. Only with permission for its host: a plain cross-origin request would
 * carry the extension's own origin (platform fact, tried in Firefox 153).
 */
export function createStatusPages({ hostAccess, sent, noteServerTime }: Parts): StatusPages {
  const isAllowed: StatusPages['isAllowed'] = async (site) =>
    site.statusApi !== null && (await hostAccess.isGranted(findStatusPatterns(site))) === true;
  return {
    isAllowed,
    async read(site) {
      if (site.statusApi === null) return { kind: 'none' };
      if (!(await isAllowed(site))) return { kind: 'not-allowed' };
      const answered = await sent.add({
        at: now(),
        method: 'GET',
        address: site.statusApi,
        storeId: null,
        way: 'background',
        why: 'status-page',
        answer: null,
      });
      const answer = await fetchOnce(
        { url: site.statusApi, method: 'GET' },
        { body: null, headers: {} },
        noteServerTime,
      );
      await answered(answer);
      return readStatusPage(answer);
    },
  };
}
