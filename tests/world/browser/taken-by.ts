import type { CookieChange } from '../../../utils/ports/events.ts';

/** Who or what took a cookie out of the jar: the truth, which the browser's event tells only in part. */
export type TakenBy =
  | 'server' // set again with a past date
  | 'hand' // one site's cookies removed in the browser's settings
  | 'clearing' // "clear browsing data"
  | 'extension' // another extension, or a cleaner
  | 'us'
  | 'evicted'
  | 'expired'
  | 'exit' // the browser closed
  | 'lost' // the browser was killed before it had written the cookie
  | 'store-closed'
  | 'replaced'; // another sign-in was written in its place

/** The event that a browser sends of it; null for none (tried in Chromium 156 and Firefox 153). */
export function eventOf(by: TakenBy, browserName: 'chrome' | 'firefox'): CookieChange | null {
  switch (by) {
    case 'server':
    case 'us': // we write a past date, as a site does
      return browserName === 'chrome' ? 'taken-back' : 'deleted';
    case 'hand':
    case 'extension':
      return 'deleted';
    case 'clearing':
      return browserName === 'chrome' ? 'deleted' : null;
    case 'evicted':
      return 'evicted';
    case 'expired':
      return browserName === 'chrome' ? 'expired' : null;
    case 'replaced':
      return 'overwrite';
    case 'exit':
    case 'lost':
    case 'store-closed':
      return null;
  }
}
