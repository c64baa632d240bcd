import type { EpochMs } from '../core/time.ts';

export type Clock = {
  now(): EpochMs;
  /** In ms since some moment. Nobody can set it, and it never goes back. It may stop while the computer sleeps. */
  steady(): number;
  /** Minutes since midnight, in this computer's local time. */
  minuteOfDay(at: EpochMs): number;
  /** Calls `act` once after `ms`, if the background is still awake then. */
  after(ms: number, act: () => void): void;
  /** Resolves after `ms`, if the background is still awake then. For waits that are shorter than its life. */
  pause(ms: number): Promise<void>;
};

export type StorageArea = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
};

export type Ids = { next(): string };

/** Tells whether the computer is used. */
export type IdleWatch = {
  /** Sets how many minutes without use count as idle; null keeps the browser's own time. */
  after(minutes: number | null): void;
  /**
   * Whether somebody uses the computer: `idle` if nobody has for so many minutes. Firefox tells no extension about a
   * lock.
   */
  use(minutes: number): Promise<'used' | 'idle' | 'locked'>;
  /** Whether the screen is locked now. Firefox tells no extension about a lock: there it is always `open`. */
  screen(): Promise<'open' | 'locked'>;
};

/** The one alarm of the background. The caller sets it to the earliest moment that is needed. */
export type Alarm = {
  /** Sets the alarm in place of the former one; null clears it. */
  setAt(at: EpochMs | null): Promise<void>;
};
