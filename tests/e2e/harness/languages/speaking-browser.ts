import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyChromium } from '../chromium/chromium-copy.ts';
import type { World } from '../world.ts';

/** How a browser is started that takes one of the languages for its own. */
type Speaking = { readonly executablePath?: string };

/**
 * Gives what starts browsers in these languages (`de`, `pt-BR`) while the work lasts. Debian's Chromium has English
 * alone, so they are copies of the one that runs; everything else needs no more than the language at its start.
 */
export async function withLanguages(
  { browserName, engine }: World,
  languages: readonly string[],
  work: (speaking: Speaking) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lights-out-browser-'));
  try {
    const pid = engine.browser.process()?.pid;
    const needsCopy = browserName === 'chromium' && process.platform === 'linux' && pid !== undefined;
    await work(needsCopy ? { executablePath: await copyChromium(pid, folder, languages) } : {});
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
