import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds that each story took when it was measured last, by the browser and the story's name. */
const seconds = new Map<string, number>(
  Object.entries(JSON.parse(readFileSync(join(import.meta.dirname, 'story-seconds.json'), 'utf8'))),
);

/** A story that was never measured is taken for a long one: the last minutes are not to be spent on one alone. */
const UNKNOWN_SECONDS = 60;

/** Options by which a story asks for a browser of its own; see tests/e2e/harness/story.ts. */
const OWN_BROWSER = /\brestartStory\(|\b(policy|args|needsDisplay):/;

/**
 * Longest first, in three turns. First the stories that start browsers of their own, in both browsers: most of them
 * wait for a browser that writes to disk, or for a moment that is due. Then those that share Firefox, then those that
 * share Chromium: a worker that is given a story of another browser ends the one that it has.
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
