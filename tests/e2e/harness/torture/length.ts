/** One case of each kind but one in `npm test`; the rest of the kinds have stories of their own. */
const FEW_CASES = 3;
const MANY_MINUTES = 24 * 60;
/** `npm test` plays the same cases each time. */
const USUAL_SEED = 1;

/** `from`: the number of the first case. */
type Length = {
  readonly from: number;
  readonly cases: number;
  readonly minutes: number;
  readonly seed: number;
};

/** How many cases a browser plays, how long it begins with new ones, and what draws them: `npm run torture` says. */
export function readLength(): Length {
  return {
    from: readNumber('LIGHTS_OUT_CASES_FROM') ?? 0,
    seed: readNumber('LIGHTS_OUT_SEED') ?? USUAL_SEED,
    cases: readNumber('LIGHTS_OUT_CASES') ?? FEW_CASES,
    minutes: readNumber('LIGHTS_OUT_CASES_MINUTES') ?? MANY_MINUTES,
  };
}

function readNumber(name: string): number | null {
  const given = process.env[name];
  if (given === undefined || given === '') return null;
  if (!/^\d{1,6}$/.test(given)) throw new Error(`${name} is to be a whole number, not "${given}"`);
  return Number(given);
}
