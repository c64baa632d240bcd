import type { Cookie } from '../../../utils/core/cookies/cookie.ts';
import type { CookieChange } from '../../../utils/ports/events.ts';
import type { WorldClock } from '../world-clock.ts';
import type { Play } from './play.ts';

/** In ms, as the adapter has it: the jar is read so long after the last change, at the latest after `LONGEST`. */
const QUIET = 250;
const LONGEST = 3_000;

/** Reports changes to the background as the browser's adapter does: each at once, and later that something changed. */
export function createReports(getPlay: () => Play, clock: () => WorldClock) {
  let first: number | null = null; // when the first change came that was not followed by a look yet
  let last = 0;

  function lookLater(): void {
    const now = clock().elapsed();
    last += 1;
    first ??= now;
    const mine = last;
    clock().after(Math.min(QUIET, first + LONGEST - now), () => {
      if (mine === last) look();
    });
  }

  function look(): void {
    first = null;
    getPlay().tell('change', (events) => events.onChange());
  }

  return {
    cookie(cookie: Cookie, change: CookieChange): void {
      getPlay().tell('cookie', (events) => events.onCookie(cookie, change));
      lookLater();
    },
    /** Anything else that the browser reports as a change: a permission, a page that has loaded. */
    changed: lookLater,
    /** A worker that is gone takes its timers with it. */
    forget(): void {
      first = null;
      last += 1;
    },
  };
}
