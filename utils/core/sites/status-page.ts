import type { RawAnswer } from '../answers/answer.ts';
import { parseJson, valueAt } from '../answers/json-path.ts';

/** The most characters of a site's own words that are shown. */
const MOST_WORDS = 200;

/** What a site's status page says of the site. */
export type SiteStatus =
  | { readonly kind: 'fine' }
  | {
      readonly kind: 'incident';
      readonly severity: 'minor' | 'major' | 'critical' | 'maintenance';
      readonly description: string | null;
    }
  | { readonly kind: 'could-not-tell' }
  /** Lights Out may not ask there yet. */
  | { readonly kind: 'not-allowed' }
  /** None is known that could be asked. */
  | { readonly kind: 'none' };

/**
 * Reads an answer in Statuspage's form (`/api/v2/status.json`). An answer in any other form is `could-not-tell`.
 */
export function readStatusPage(raw: RawAnswer): SiteStatus {
  if (raw.kind === 'not-sent' && raw.reason === 'access-missing') return { kind: 'not-allowed' };
  if (raw.kind !== 'response' || raw.challenged || raw.status !== 200 || raw.body === null)
    return { kind: 'could-not-tell' };
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(raw.contentType)) return { kind: 'could-not-tell' };
  const parsed = parseJson(raw.body);
  const indicator = valueAt(parsed, 'status.indicator');
  const words = valueAt(parsed, 'status.description');
  const description = typeof words === 'string' && words.trim() !== '' ? words.trim().slice(0, MOST_WORDS) : null;
  switch (indicator) {
    case 'none':
      return { kind: 'fine' };
    case 'minor':
    case 'major':
    case 'critical':
    case 'maintenance':
      return { kind: 'incident', severity: indicator, description };
    default:
      return { kind: 'could-not-tell' };
  }
}
