import { DAY, type EpochMs, MINUTE } from '../time.ts';

/** Finds the next moment after `now` at which the local time of day is `minute` (minutes since midnight). */
export function findNextTime(minute: number, now: EpochMs, minuteOfDay: (at: EpochMs) => number): EpochMs {
  const wait = (minute - minuteOfDay(now) + DAY / MINUTE) % (DAY / MINUTE);
  return Math.floor(now / MINUTE) * MINUTE + (wait === 0 ? DAY / MINUTE : wait) * MINUTE;
}
