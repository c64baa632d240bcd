import fc from 'fast-check';
import { onDeath } from './fakes/mortal.ts';
import { countCases } from './torture/count-cases.ts';
import { runs, torture } from './torture/length.ts';

/**
 * Properties draw the same samples at each run, so that a change is blamed only for what it did. `LIGHTS_OUT_SEED=7`
 * draws other samples, `LIGHTS_OUT_SEED=random` others each time: so a rare fault is looked for on purpose.
 */
const DEFAULT_SEED = 20_261;
/** How many samples a property draws that says no number. */
const USUAL_RUNS = 100;

const given = process.env.LIGHTS_OUT_SEED ?? '';
if (given !== 'random') {
  const seed = given === '' ? DEFAULT_SEED : Number(given);
  if (!Number.isSafeInteger(seed))
    throw new Error(`LIGHTS_OUT_SEED is to be a whole number or "random", not "${given}"`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}

if (torture > 1)
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    numRuns: runs(USUAL_RUNS),
    reporter(out) {
      // The shrunk ones count too: each was a run that broke.
      countCases('random inputs (fast-check)', { held: out.numRuns, broken: out.failed ? 1 : 0 });
      if (out.failed) throw new Error(fc.defaultReportMessage(out), { cause: out.errorInstance });
    },
  });

onDeath(() => countCases('background stopped before or after a call', { held: 1 }));
