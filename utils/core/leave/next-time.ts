import { DAY, type EpochMs, MINUTE } from '../time.ts';

const MINUTES_A_DAY = DAY / MINUTE;

/** In minutes. No change of the clocks moves them farther, and each is a multiple of a quarter of an hour. */
const FARTHEST_CHANGE = 180;
const QUARTER = 15;

type WallClock = (at: EpochMs) => number;

/**
 * Finds the next moment after `now` at which the wall clock shows `minute` (minutes since midnight), by the clock of
 * the day that it is then: the clocks may change in between. A time that the spring change leaves out becomes the first
 * moment after the change. A time that the autumn change brings twice counts the first time only.
 *
 * @param minuteOfDay what the wall clock shows at a moment, in minutes since midnight.
 */
export function findNextTime(minute: number, now: EpochMs, minuteOfDay: WallClock): EpochMs {
  const wait = inOneDay(minute - minuteOfDay(now)) || MINUTES_A_DAY;
  const found = toWallClock(minute, Math.floor(now / MINUTE) * MINUTE + wait * MINUTE, minuteOfDay);
  return found > now && !isSecondTime(minute, found, minuteOfDay) ? found : nextDay(minute, found, minuteOfDay);
}

function nextDay(minute: number, at: EpochMs, minuteOfDay: WallClock): EpochMs {
  return toWallClock(minute, at + DAY, minuteOfDay);
}

/** The moment near `at` at which the wall clock shows this minute, or jumps over it. */
function toWallClock(minute: number, at: EpochMs, minuteOfDay: WallClock): EpochMs {
  const corrected = at - offBy(minute, at, minuteOfDay) * MINUTE;
  if (minuteOfDay(corrected) === minute) return corrected;
  for (let step = -FARTHEST_CHANGE; step <= FARTHEST_CHANGE; step += 1) {
    const moment = at + step * MINUTE;
    if (offBy(minute, moment, minuteOfDay) >= 0 && offBy(minute, moment - MINUTE, minuteOfDay) < 0) return moment;
  }
  return corrected;
}

/** By how many minutes the wall clock is past this minute (negative: before it), at most half a day. */
function offBy(minute: number, at: EpochMs, minuteOfDay: WallClock): number {
  return inOneDay(minuteOfDay(at) - minute + MINUTES_A_DAY / 2) - MINUTES_A_DAY / 2;
}

/** Whether the wall clock showed this minute shortly before too, because it was set back in between. */
function isSecondTime(minute: number, at: EpochMs, minuteOfDay: WallClock): boolean {
  for (let step = QUARTER; step <= FARTHEST_CHANGE; step += QUARTER)
    if (minuteOfDay(at - step * MINUTE) === minute) return true;
  return false;
}

function inOneDay(minutes: number): number {
  return ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
}
