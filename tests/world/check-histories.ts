import fc from 'fast-check';
import { findKnown } from './known-violations.ts';
import type { Violation } from './laws/law.ts';
import { histories } from './play/history.ts';
import { playHistory } from './play/play-history.ts';
import { rememberDecoded } from './play/remember-decoded.ts';
import type { Scene } from './scene.ts';

export type Checked = {
  readonly histories: number;
  readonly seed: number;
  /** How many histories saw this happen. */
  readonly seen: ReadonlyMap<string, number>;
  /** The first failure, as small as it could be made; null for none. */
  readonly failure: { readonly text: string; readonly violations: readonly Violation[] } | null;
};

type Wishes = {
  readonly histories: number;
  readonly seed: number;
  readonly path?: string;
  /** Whether a failure is made smaller, which takes a while. The same seed does so later. */
  readonly shrink?: 'small' | 'as-found';
  /** Which violations make a history fail; by default all that are not known. */
  readonly counts?: (violation: Violation) => boolean;
};

/** Plays this many histories. Stops at the first that breaks a law, and makes it as small as it can. */
export async function checkHistories({
  histories: numRuns,
  seed,
  path,
  shrink = 'small',
  counts = isNews,
}: Wishes): Promise<Checked> {
  rememberDecoded();
  const seen = new Map<string, number>();
  let played = 0;
  let last: Scene | null = null;
  const property = fc.asyncProperty(histories, async (history) => {
    const scene = await playHistory(history);
    played += 1;
    for (const what of scene.seen) seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const one of scene.violations) {
      const what = `broken: ${one.law}: ${one.sign}${findKnown(one) ? ' (known)' : ''}`;
      seen.set(what, (seen.get(what) ?? 0) + 1);
    }
    if (!scene.violations.some(counts)) return true;
    last = scene;
    return false;
  });
  const found = await fc.check(property, {
    numRuns,
    seed,
    endOnFailure: shrink === 'as-found',
    ...(path === undefined ? {} : { path }),
  });
  if (!found.failed) return { histories: played, seed, seen, failure: null };
  const text = [
    fc.stringify(found.counterexample?.[0]),
    `repeat with: npm run world -- --seed ${seed} --path ${found.counterexamplePath ?? ''}`,
    ...traceOf(last),
    ...(found.errorInstance instanceof Error ? [found.errorInstance.stack ?? ''] : []),
  ].join('\n');
  return { histories: played, seed, seen, failure: { text, violations: violationsOf(last, counts) } };
}

const isNews = (violation: Violation): boolean => findKnown(violation) === undefined;

function violationsOf(scene: Scene | null, counts: (violation: Violation) => boolean): readonly Violation[] {
  return scene?.violations.filter(counts) ?? [];
}

const traceOf = (scene: Scene | null): readonly string[] => scene?.trace.map((line) => `    ${line}`) ?? [];
