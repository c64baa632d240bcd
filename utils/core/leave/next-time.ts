import { DAY, type EpochMs, MINUTE } from '../time.ts';

/** The next moment after `now` at which the clock on the wall shows this minute of the day. */
export function findNextTime(minute: number, now: EpochMs, minuteOfDay: (at: EpochMs) => number): EpochMs {
  const wait = (minute - minuteOfDay(now) + DAY / MINUTE) % (DAY / MINUTE);
  return Math.floor(now / MINUTE) * MINUTE + (wait === 0 ? DAY / MINUTE : wait) * MINUTE;
}
