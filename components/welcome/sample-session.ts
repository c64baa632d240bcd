import type { SessionView } from '../../utils/core/overview/parts/sessions-part.ts';
import { DAY, type EpochMs, HOUR } from '../../utils/core/time.ts';

/** How a sign-in looks: of a site that does not exist, with 27 days left. */
export function sampleSession(now: EpochMs): SessionView {
  const expiresAt = now + 27 * DAY + 5 * HOUR;
  return {
    ref: { siteId: 'sample', storeId: 'sample', partition: null },
    siteName: 'mail.example',
    store: { id: 'sample', kind: 'default', number: null, name: null },
    lifetime: { kind: 'until', expiresAt, lengthMs: 28 * DAY, renewal: null, differs: null },
    cookieNames: [],
    early: null,
    crowding: null,
    refused: false,
    sign: 'signed-in',
    letEnd: false,
    since: null,
    label: null,
  };
}
