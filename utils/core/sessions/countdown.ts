import { assertNever } from '../assert-never.ts';
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from '../time.ts';
import type { EarlyEnd } from './early-end.ts';
import type { Lifetime } from './lifetime.ts';

/** What to show for a lifetime. The parts are whole numbers and add up to the time left. */
export type Countdown =
  | { readonly kind: 'browser-session' }
  | { readonly kind: 'private-window' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired' }
  | {
      readonly kind: 'running';
      readonly leftMs: number;
      readonly days: number;
      readonly hours: number;
      readonly minutes: number;
      readonly seconds: number;
    };

/** Counts down to a lifetime's end. Rounds up, so "0 seconds" never appears before the end. */
export function countdown(lifetime: Lifetime, now: EpochMs): Countdown {
  if (lifetime.kind !== 'until') return { kind: lifetime.kind };
  const leftMs = Math.ceil((lifetime.expiresAt - now) / SECOND) * SECOND;
  if (leftMs <= 0) return { kind: 'expired' };
  return {
    kind: 'running',
    leftMs,
    days: Math.floor(leftMs / DAY),
    hours: Math.floor((leftMs % DAY) / HOUR),
    minutes: Math.floor((leftMs % HOUR) / MINUTE),
    seconds: Math.floor((leftMs % MINUTE) / SECOND),
  };
}

/**
 * Counts down to what ends the session first: the cookie's date, or the browser, which may forget the cookie before it.
 */
export function countdownSession(
  { lifetime, early }: { readonly lifetime: Lifetime; readonly early: EarlyEnd | null },
  now: EpochMs,
): Countdown {
  const byDate = countdown(lifetime, now);
  if (early === null || byDate.kind === 'expired') return byDate;
  switch (early.kind) {
    case 'browser-close':
      return { kind: 'browser-session' };
    case 'private-window-close':
      return { kind: 'private-window' };
    default:
      return assertNever(early);
  }
}
