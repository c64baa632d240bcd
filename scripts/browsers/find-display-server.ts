import { access } from 'node:fs/promises';
import { installPackages } from './install-from-system.ts';

const PATH = '/usr/bin/Xvfb';

/** Makes sure that Linux has a display server that works without a screen: one story needs a browser with a window. */
export async function findDisplayServer(): Promise<void> {
  if (process.platform !== 'linux') return;
  try {
    await access(PATH);
  } catch {
    await installPackages(['xvfb']).catch((error: unknown) =>
      console.warn(`No Xvfb (${String(error)}): install it, or the story that needs a display fails.`),
    );
  }
}
