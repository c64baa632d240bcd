import type { PracticeClock } from './clock.ts';
import { MINUTE_MS } from './duration.ts';
import type { Faults } from './faults.ts';

type Ghost = { host: string; setCookies: string[]; untilAt: number; loadsLeft: number };

/** The fault "a cookie that comes back": remembers the cookies of an ended session and sets them again. */
export function createReturningCookie(clock: PracticeClock) {
  let ghost: Ghost | null = null;
  return {
    /** To be called when a sign-out has ended a session. */
    remember(how: Faults['cookieComesBack'], host: string, setCookies: string[]): void {
      if (how === 'never') return;
      const once = how === 'once';
      ghost = {
        host,
        setCookies,
        untilAt: once ? Number.POSITIVE_INFINITY : clock.now() + MINUTE_MS,
        loadsLeft: once ? 1 : Number.POSITIVE_INFINITY,
      };
    },
    /** The cookies to set when a page loads without a live session. */
    takeFor(host: string): string[] {
      if (ghost === null || ghost.host !== host || ghost.loadsLeft === 0 || clock.now() >= ghost.untilAt) return [];
      ghost.loadsLeft -= 1;
      return ghost.setCookies;
    },
    forget: (): void => {
      ghost = null;
    },
  };
}
