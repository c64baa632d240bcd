import { createHash } from 'node:crypto';

/** How often a story kills its browser, and the random numbers that choose the moments. */
export type KillPlan = {
  readonly rounds: number;
  /** How long new rounds are begun, in minutes. LIGHTS_OUT_KILLS_MINUTES says fewer. */
  readonly minutes: number;
  /** The same seed, given as LIGHTS_OUT_SEED, chooses the same moments again. */
  readonly seed: number;
  /**
   * Starts the sequence of this seed. The returned function gives whole numbers from 0 up to (not including) `limit`.
   */
  draw(): (limit: number) => number;
};

const MANY_MINUTES = 24 * 60;

/**
 * Reads how many rounds to run: `fewRounds`, unless LIGHTS_OUT_KILLS says otherwise. scripts/e2e.ts sets it to many
 * when a slug is named.
 */
export function readKillPlan(fewRounds: number): KillPlan {
  const seed = readNumber('LIGHTS_OUT_SEED') ?? Math.floor(Math.random() * 1_000_000);
  const [rounds, minutes] = [readNumber('LIGHTS_OUT_KILLS') ?? fewRounds, readNumber('LIGHTS_OUT_KILLS_MINUTES')];
  return { rounds, minutes: minutes ?? MANY_MINUTES, seed, draw: () => drawFrom(seed) };
}

function readNumber(name: string): number | null {
  const given = process.env[name];
  if (given === undefined || given === '') return null;
  if (!/^\d{1,9}$/.test(given)) throw new Error(`${name} is to be a whole number, not "${given}"`);
  return Number(given);
}

/** Gives whole numbers from 0 up to (not including) `limit`; the same seed gives the same ones. */
export function drawFrom(seed: number): (limit: number) => number {
  let drawn = 0;
  return (limit) => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() % limit;
  };
}
