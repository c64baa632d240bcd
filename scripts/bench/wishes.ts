import { parseArgs } from 'node:util';
import { type BrowserName, browserNames } from '../browsers/browser-name.ts';

/** The parts of a bench that write tables, in the order in which all of them run. */
export const parts = ['popup', 'removal', 'leave', 'worker', 'memory', 'size', 'growth'] as const;
/** Longer runs, each by its name alone. */
export const longRuns = ['many-sites', 'own-sites', 'everyday'] as const;
export type Part = (typeof parts)[number];
export type LongRun = (typeof longRuns)[number];

export type Wishes = {
  readonly parts: readonly Part[];
  readonly longRuns: readonly LongRun[];
  readonly browsers: readonly BrowserName[];
  /** Openings of each popup in each case. */
  readonly openings: number;
  /** For how long an idle browser is watched, in minutes. */
  readonly minutes: number;
  /** The folder of another unpacked extension whose popup is measured too. */
  readonly against: string | null;
};

/**
 * Reads what a bench is asked for: names of parts and browsers in any order. Without the name of a part or of a longer
 * run, all parts run.
 *
 * @throws a sentence if a word is not known, or a number is none
 */
export function readWishes(args: readonly string[]): Wishes {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      against: { type: 'string' },
      openings: { type: 'string', default: '15' },
      minutes: { type: 'string', default: '3' },
    },
  });
  const known: readonly string[] = [...parts, ...longRuns, ...browserNames];
  const unknown = positionals.filter((word) => !known.includes(word));
  if (unknown.length > 0) throw new Error(`Not known: ${unknown.join(', ')}. Known are: ${known.join(', ')}.`);
  const asked = <T extends string>(names: readonly T[]) => names.filter((name) => positionals.includes(name));
  const [someParts, someRuns, browsers] = [asked(parts), asked(longRuns), asked(browserNames)];
  return {
    parts: someParts.length + someRuns.length === 0 ? parts : someParts,
    longRuns: someRuns,
    browsers: browsers.length === 0 ? browserNames : browsers,
    openings: toCount('openings', values.openings),
    minutes: toCount('minutes', values.minutes),
    against: values.against ?? null,
  };
}

function toCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${name} takes a whole number from 1 on, not "${text}".`);
  return count;
}
