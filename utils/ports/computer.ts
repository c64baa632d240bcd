import type { EpochMs } from '../core/time.ts';

export type Clock = {
  now(): EpochMs;
  /** Minutes since midnight, as this computer's clock on the wall shows them. */
  minuteOfDay(at: EpochMs): number;
  /** Calls once, if the background is still awake then. */
  after(ms: number, act: () => void): void;
};

export type StorageArea = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
};

export type Ids = { next(): string };

/** Tells when the computer is not used. */
export type IdleWatch = {
  /** From now on after this many minutes without use; null keeps the browser's own time. */
  after(minutes: number | null): void;
};

/** One alarm for everything: the earliest moment asked for wins. */
export type Alarm = {
  /** Sets the alarm; null clears it. */
  setAt(at: EpochMs | null): Promise<void>;
};
