import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../../../../scripts/find-browser.ts';
import { addressOf } from '../browser/page-address.ts';
import { within } from '../wait.ts';
import type { World } from '../world.ts';

const failures = join(import.meta.dirname, '..', '..', '..', '..', '.output', 'failures');

/** The situation in which a story failed: the running browser, if there is one, and the console lines so far. */
export type Scene = {
  readonly browserName: BrowserName;
  readonly world: World | null;
  readonly consoleLines: readonly string[];
};

/** Saves what can be seen after a failed story: a picture of every open page, the error and the console. */
export async function writeFailure(scene: Scene, storyName: string, error: unknown): Promise<void> {
  const folder = join(failures, scene.browserName, storyName);
  await mkdir(folder, { recursive: true });
  const notes = [`${String(error instanceof Error ? error.stack : error)}\n`];
  try {
    notes.push(...(scene.world ? await look(scene.world, folder) : ['No browser was running.']));
  } catch (problem) {
    // The story's own error is more important than an error while taking pictures.
    notes.push(`no more could be seen: ${String(problem)}`);
  }
  notes.push('', 'console:', ...scene.consoleLines);
  await writeFile(join(folder, 'failure.txt'), notes.join('\n'));
}

async function look(world: World, folder: string): Promise<string[]> {
  const notes: string[] = [];
  for (const [index, page] of (await within(10_000, 'listing the pages', world.pages())).entries()) {
    const path = join(folder, `page-${index}.png`);
    notes.push(`page ${index}: ${await addressOf(page)}`);
    await within(5_000, path, page.screenshot({ path: `${path.slice(0, -4)}.png` })).catch((problem: unknown) =>
      notes.push(`  no picture: ${String(problem)}`),
    );
  }
  return [...notes, '', 'uncaught in the extension:', ...(await world.uncaughtErrors())];
}
