import type { Clock } from '../ports.ts';

/** The one file that looks at the clock. */
export function now(): number {
  return Date.now();
}

export const systemClock: Clock = { now };

/** Calls at each full second of the wall clock; the function returned stops it. For pages that someone looks at. */
export function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1_000);
  return () => clearInterval(timer);
}

/** Runs `act` once after quiet of `ms`; a new call starts the waiting anew. */
export function debounce(act: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
}

/** Resolves with `late` when `work` takes longer than `ms`. The work itself is not stopped. */
export function within<T>(ms: number, work: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
