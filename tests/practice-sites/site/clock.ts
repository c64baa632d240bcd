/** The servers' time: the machine's time plus the ms that a test has added. */
export type PracticeClock = { now(): number; advance(ms: number): void };

/** Makes the servers' clock on top of a base clock. */
export function createClock(base: () => number): PracticeClock {
  let offsetMs = 0;
  return {
    now: () => base() + offsetMs,
    advance: (ms) => {
      offsetMs += ms;
    },
  };
}
