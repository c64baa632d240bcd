import type { QuietHours } from '../settings/settings.ts';
import { DAY, type EpochMs, MINUTE } from '../time.ts';

const MINUTES_A_DAY = DAY / MINUTE;

/**
 * Finds the first moment at or after `at` that is not in quiet hours. Quiet hours may cross midnight; if both ends are
 * equal there are none. When the clocks change in that night, the first count of minutes may end too early; then it
 * counts on from there.
 */
export function findAllowedAt(at: EpochMs, quiet: QuietHours | null, minuteOfDay: (at: EpochMs) => number): EpochMs {
  if (quiet === null || quiet.fromMinute === quiet.toMinute) return at;
  const minute = minuteOfDay(at);
  if (!isQuiet(minute, quiet)) return at;
  const wait = (quiet.toMinute - minute + MINUTES_A_DAY) % MINUTES_A_DAY;
  return findAllowedAt(Math.floor(at / MINUTE) * MINUTE + wait * MINUTE, quiet, minuteOfDay);
}

function isQuiet(minute: number, { fromMinute, toMinute }: QuietHours): boolean {
  if (fromMinute < toMinute) return minute >= fromMinute && minute < toMinute;
  return minute >= fromMinute || minute < toMinute;
}
