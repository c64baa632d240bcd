import { createHash } from 'node:crypto';

/** How often a browser is killed in a story, and the random numbers that say when. */
export type KillPlan = {
  readonly rounds: number;
  /** Given again as LIGHTS_OUT_SEED, the same moments come again. */
  readonly seed: number;
  /** Begins to draw: whole numbers below a limit, in the order that the seed says. */
  draw(): (limit: number) => number;
};

/**
 * Reads how many rounds are wanted: a few as a rule, many where somebody asks for these stories by name; see
 * scripts/e2e.ts.
 */
export function readKillPlan(fewRounds: number): KillPlan {
  const seed = readNumber('LIGHTS_OUT_SEED') ?? Math.floor(Math.random() * 1_000_000);
  return { rounds: readNumber('LIGHTS_OUT_KILLS') ?? fewRounds, seed, draw: () => drawFrom(seed) };
}

function readNumber(name: string): number | null {
  const given = process.env[name];
  if (given === undefined || given === '') return null;
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${name} is to be a whole number, not "${given}"`);
  return Number(given);
}

function drawFrom(seed: number): (limit: number) => number {
  let drawn = 0;
  return (limit) => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() % limit;
  };
}
