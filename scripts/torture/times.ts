/** Moments of `performance.now()` at which parts of the run begin nothing new. */
export type Times = {
  histories(): number;
  tests(): number;
  /** An equal share of what is left, for this browser and those after it. */
  cases<Name extends string>(browser: Name, all: readonly Name[]): number;
  /** Whole minutes since the beginning. */
  soFar(): number;
};

const MINUTE = 60_000;
/** The share of the time that histories and tests may take where browsers come after them. */
const SHARES = { 'with browsers': { histories: 0.25, tests: 0.45 }, 'browser-free': { histories: 0.5, tests: 1 } };

export function createTimes(minutes: number, kind: keyof typeof SHARES): Times {
  const began = performance.now();
  const share = SHARES[kind];
  const end = began + minutes * MINUTE;
  return {
    histories: () => began + minutes * MINUTE * share.histories,
    tests: () => began + minutes * MINUTE * share.tests,
    cases(browser, all) {
      const now = performance.now();
      return now + (end - now) / (all.length - all.indexOf(browser));
    },
    soFar: () => Math.round((performance.now() - began) / MINUTE),
  };
}
