import { checkHistories } from '../../tests/world/check-histories.ts';
import { appendCount } from './append-count.ts';

type Wishes = {
  readonly histories: number;
  readonly seed: number;
  readonly file: string;
  /** In ms of `performance.now()`. */
  readonly endsAt: number;
};

/** So many are played between two looks at the clock. */
const AT_ONCE = 250;

/** Plays histories of the model world, and counts them. Returns the exit code; goes on after a history that broke. */
export async function playHistories({ histories, seed, file, endsAt }: Wishes): Promise<number> {
  let code = 0;
  let played = 0;
  let part = 0;
  while (played < histories && performance.now() < endsAt) {
    // Each part has a seed of its own, which is printed with a failure.
    const checked = await checkHistories({
      histories: Math.min(AT_ONCE, histories - played),
      seed: seed + part,
      shrink: 'as-found',
    });
    part += 1;
    played += checked.histories;
    const broken = checked.failure === null ? 0 : 1;
    appendCount(file, { kind: 'histories of the model world', held: checked.histories - broken, broken });
    if (checked.failure !== null) {
      code = 1;
      for (const { law, detail } of checked.failure.violations) console.error(`Broken: ${law}: ${detail}`);
      console.error(checked.failure.text);
    }
    console.log(`${played} of ${histories} histories`);
  }
  return code;
}
