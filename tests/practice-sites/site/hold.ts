import { setTimeout as wait } from 'node:timers/promises';
import type { Hold } from './faults.ts';

/** Resolves when the hold is over. Rejects when the practice sites stop before. */
export async function hold({ ms, orUntil }: Hold, stopped: AbortSignal): Promise<void> {
  const isOver = wait(ms, undefined, { signal: stopped });
  await (orUntil === undefined ? isOver : Promise.race([isOver, orUntil]));
}
