import type { QuietHours } from '../settings/settings.ts';
import { DAY, type EpochMs, MINUTE } from '../time.ts';

const MINUTES_A_DAY = DAY / MINUTE;

/**
 * The first moment at or after `at` that is not quiet. Quiet hours may run over midnight; equal ends mean none. In a
 * night in which the clocks change, counting minutes may stop short: then it is counted on from there.
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
