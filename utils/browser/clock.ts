import type { Clock } from '../ports/computer.ts';

/** The one file that looks at the clock. */
export function now(): number {
  return Date.now();
}

export const systemClock: Clock = {
  now,
  steady: () => performance.now(),
  minuteOfDay(at) {
    const date = new Date(at);
    return date.getHours() * 60 + date.getMinutes();
  },
  after: (ms, act) => void setTimeout(act, ms),
  pause: (ms) => letPass(ms),
};

/**
 * Calls `tick` at each full second of the wall clock until the returned function is called. For screens that show a
 * countdown.
 */
export function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1_000);
  return () => clearInterval(timer);
}

/** Runs `act` once after `ms` without a new call, and at the latest `longestMs` after the first call. */
export function debounce(act: () => void, ms: number, longestMs = Number.POSITIVE_INFINITY): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const run = () => {
    since = null;
    act();
  };
  return () => {
    since ??= performance.now();
    clearTimeout(timer);
    timer = setTimeout(run, Math.min(ms, Math.max(0, longestMs - (performance.now() - since))));
  };
}

/** Resolves after `ms`, if the background is still awake then. For short waits only. */
export function letPass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves with `late` when `work` takes longer than `ms`. The work itself is not stopped. */
export function within<T>(ms: number, work: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
