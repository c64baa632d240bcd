import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How many seconds each story took when it was last measured, by browser and story name. */
const seconds = new Map<string, number>(
  Object.entries(JSON.parse(readFileSync(join(import.meta.dirname, 'story-seconds.json'), 'utf8'))),
);

/** A story that was never measured counts as a long one and runs early, so that the run does not end with it alone. */
const UNKNOWN_SECONDS = 60;

/** Finds stories that ask for a browser of their own; see tests/e2e/harness/story.ts. */
const OWN_BROWSER = /\brestartStory\(|\b(policy|args|needsDisplay):/;

/**
 * Sorts the stories in three groups, longest first in each. First the stories that start browsers of their own: most of
 * them wait for a browser that writes to disk, or for an alarm. Then those that share Firefox, then those that share
 * Chromium: when a worker gets a story for the other browser, it has to end the one that it has.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turnOf = new Map(files.map((file) => [file, findTurn(file)]));
    const turn = (file: TestSpecification) => turnOf.get(file) ?? 0;
    return [...files].sort((a, b) => turn(a) - turn(b) || secondsOf(b) - secondsOf(a));
  }
}

function findTurn({ moduleId, project }: TestSpecification): number {
  if (OWN_BROWSER.test(readFileSync(moduleId, 'utf8'))) return 0;
  return project.name === 'firefox' ? 1 : 2;
}

function secondsOf({ moduleId, project }: TestSpecification): number {
  const name = /([\w-]+\/[\w-]+)(\.\w+)?\.story\.ts$/.exec(moduleId)?.[1];
  return seconds.get(`${project.name} ${name}`) ?? UNKNOWN_SECONDS;
}
