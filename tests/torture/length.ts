/**
 * How much longer than in `npm test` the random tests are: 1 there. `npm run torture` says more by LIGHTS_OUT_TORTURE,
 * and a long form is what it runs.
 */
export const torture = readFactor(process.env.LIGHTS_OUT_TORTURE);

/** As many runs as this length wants, for a property that has its own number of runs in `npm test`. */
export const runs = (few: number): number => few * torture;

/** @throws if it is no whole number from 1 */
function readFactor(given: string | undefined): number {
  if (given === undefined || given === '') return 1;
  if (!/^[1-9]\d{0,4}$/.test(given)) throw new Error(`LIGHTS_OUT_TORTURE is to be a whole number, not "${given}"`);
  return Number(given);
}
