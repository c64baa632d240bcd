import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A part of Chromium's `Preferences` file. Whatever it does not name stays as it is. */
export type Preferences = {
  readonly [key: string]: Preferences | readonly unknown[] | string | number | boolean | null;
};

/** Merges preferences into the profile of a Chromium that is not running. */
export async function mergePreferences(profileDir: string, more: Preferences): Promise<void> {
  const path = join(profileDir, 'Default', 'Preferences');
  await mkdir(join(profileDir, 'Default'), { recursive: true });
  await writeFile(path, JSON.stringify(merge(await readPreferences(path), more)));
}

// What Chromium notes about an unpacked extension that a user loaded by hand. 2, 4 and 32 are its usual creation flags.
const LOADED_BY_HAND = { location: 4, creation_flags: 38, disable_reasons: [] };

/**
 * Makes Chromium keep an extension that was installed over the debugging pipe, like one that a user loaded. Otherwise
 * Chromium forgets it when it ends; installed again, it gets `runtime.onInstalled` every time and never `onStartup`.
 */
export async function keepExtension(
  profileDir: string,
  id: string,
  how: { extensionDir: string; privateAccess: boolean },
): Promise<void> {
  const settings = {
    [id]: { ...LOADED_BY_HAND, path: how.extensionDir, incognito: how.privateAccess, newAllowFileAccess: true },
  };
  await mergePreferences(profileDir, { extensions: { ui: { developer_mode: true }, settings } });
}

async function readPreferences(path: string): Promise<Preferences> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return JSON.parse(text) as Preferences;
}

function merge(old: Preferences, more: Preferences): Preferences {
  const merged: Record<string, Preferences[string]> = { ...old };
  for (const [key, value] of Object.entries(more)) {
    const before = merged[key];
    merged[key] = isBranch(before) && isBranch(value) ? merge(before, value) : value;
  }
  return merged;
}

function isBranch(value: Preferences[string] | undefined): value is Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
