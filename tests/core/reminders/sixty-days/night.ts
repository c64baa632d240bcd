import type { QuietHours } from '../../../../utils/core/settings/settings.ts';
import { DAY, type EpochMs, MINUTE } from '../../../../utils/core/time.ts';

/** Quiet hours from 22:00 to 8:00, UTC. */
export const night: QuietHours = { fromMinute: 22 * 60, toMinute: 8 * 60 };
export const minuteOfDay = (at: EpochMs) => Math.floor((at % DAY) / MINUTE);
export const isQuiet = (at: EpochMs) => minuteOfDay(at) >= night.fromMinute || minuteOfDay(at) < night.toMinute;

/** The first minute from then on that is not quiet, found by looking at each. */
export function firstAllowed(at: EpochMs, quiet: QuietHours | null): EpochMs {
  let allowed = at;
  while (quiet !== null && isQuiet(allowed)) allowed = Math.floor(allowed / MINUTE) * MINUTE + MINUTE;
  return allowed;
}
