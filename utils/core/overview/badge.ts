import { countdown, countdownSession } from '../sessions/countdown.ts';
import { type Settings, soonMs } from '../settings/settings.ts';
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from '../time.ts';
import type { SessionView } from './parts/sessions-part.ts';

/** At most four characters, for a toolbar button. */
export type Badge = { readonly text: string; readonly leftMs: number };

/**
 * The badge for a tab's session: the time left when it is less than the longest time of the reminders, else nothing.
 */
export function buildBadge(session: SessionView | null, settings: Settings, now: EpochMs): Badge | null {
  if (!session || !settings.badge) return null;
  const left = countdownSession(session, now);
  if (left.kind !== 'running' || left.leftMs >= soonMs(settings)) return null;
  return { text: shortTime(left.leftMs), leftMs: left.leftMs };
}

/** Finds when a badge next changes: the nearest crossing of the warning time, or of the next shorter text. */
export function findNextBadgeChange(
  sessions: readonly SessionView[],
  settings: Settings,
  now: EpochMs,
): EpochMs | null {
  if (!settings.badge) return null;
  const moments = sessions.flatMap(({ lifetime }) => {
    const left = countdown(lifetime, now);
    if (lifetime.kind !== 'until' || left.kind !== 'running') return [];
    return [lifetime.expiresAt - findNextLimit(left.leftMs, soonMs(settings))];
  });
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** The time left, as the countdown rounds it, at which what the badge shows changes next. */
function findNextLimit(leftMs: number, warningMs: number): number {
  if (leftMs >= warningMs) return warningMs - SECOND;
  const unit = leftMs >= DAY ? DAY : leftMs >= HOUR ? HOUR : MINUTE;
  return leftMs < MINUTE ? 0 : Math.floor(leftMs / unit) * unit - SECOND;
}

/** Whole units, rounded down, so that the badge never promises time that is gone: `2d`, `23h`, `59m`, `<1m`. */
function shortTime(leftMs: number): string {
  if (leftMs >= 100 * DAY) return '99d+';
  if (leftMs >= DAY) return `${Math.floor(leftMs / DAY)}d`;
  if (leftMs >= HOUR) return `${Math.floor(leftMs / HOUR)}h`;
  return leftMs >= MINUTE ? `${Math.floor(leftMs / MINUTE)}m` : '<1m';
}
