import { countdown, countdownSession } from '../sessions/countdown.ts';
import { type Settings, soonMs } from '../settings/settings.ts';
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from '../time.ts';
import type { SessionView } from './parts/sessions-part.ts';

/** The text for a toolbar button, at most four characters, and the time left in ms. */
export type Badge = { readonly text: string; readonly leftMs: number };

/**
 * Builds the badge for a tab's session: the time left, if it is less than the longest time of the reminders. Otherwise
 * null. None for what only may be a sign-in: its dates are mostly those of a visitor's cookies.
 */
export function buildBadge(session: SessionView | null, settings: Settings, now: EpochMs): Badge | null {
  if (!session || session.refused || session.sign === 'may-be' || !settings.badge) return null;
  const left = countdownSession(session, now);
  if (left.kind !== 'running' || left.leftMs >= soonMs(settings)) return null;
  return { text: shortTime(left.leftMs), leftMs: left.leftMs };
}

/**
 * Finds when a badge next changes: when the time left falls below that limit, or when the text gets shorter. Null for
 * never.
 */
export function findNextBadgeChange(
  sessions: readonly SessionView[],
  settings: Settings,
  now: EpochMs,
): EpochMs | null {
  if (!settings.badge) return null;
  const moments = sessions.flatMap(({ lifetime, sign }) => {
    const left = countdown(lifetime, now);
    if (sign === 'may-be' || lifetime.kind !== 'until' || left.kind !== 'running') return [];
    return [lifetime.expiresAt - findNextLimit(left.leftMs, soonMs(settings))];
  });
  return moments.length > 0 ? Math.min(...moments) : null;
}

/** The time left (ms), rounded as in the countdown, at which the badge changes next. */
function findNextLimit(leftMs: number, warningMs: number): number {
  if (leftMs >= warningMs) return warningMs - SECOND;
  const unit = leftMs >= DAY ? DAY : leftMs >= HOUR ? HOUR : MINUTE;
  return leftMs < MINUTE ? 0 : Math.floor(leftMs / unit) * unit - SECOND;
}

/** Whole units, rounded down, so that the badge never promises more time than is left: `2d`, `23h`, `59m`, `<1m`. */
function shortTime(leftMs: number): string {
  if (leftMs >= 100 * DAY) return '99d+';
  if (leftMs >= DAY) return `${Math.floor(leftMs / DAY)}d`;
  if (leftMs >= HOUR) return `${Math.floor(leftMs / HOUR)}h`;
  return leftMs >= MINUTE ? `${Math.floor(leftMs / MINUTE)}m` : '<1m';
}
