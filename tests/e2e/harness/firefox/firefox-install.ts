import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Installation, LaunchOptions } from '../browser/engine.ts';
import { sendBidi } from './firefox-remote.ts';
import { writeZip } from './zip.ts';

type Wanted = Pick<LaunchOptions, 'extensionDir' | 'installation' | 'privateAccess' | 'profileDir'>;

/**
 * Installs the extension, and returns how the next start with this profile shall do it. An extension that is installed
 * to stay gets `runtime.onStartup` at the next start, as a user's does. A temporary one gets `onInstalled` every time.
 */
export async function installInFirefox(browser: Browser, id: string, wanted: Wanted): Promise<Installation> {
  const { installation, profileDir } = wanted;
  if (installation.kind === 'there') return installation;
  if (installation.kind === 'to-stay' && profileDir && (await installToStay(browser, wanted, profileDir))) {
    return { kind: 'there', id };
  }
  await install(
    browser,
    { type: 'path', path: wanted.extensionDir },
    { 'moz:allowPrivateBrowsing': wanted.privateAccess },
  );
  return installation;
}

/** Installs the extension to stay. Firefox needs an archive for that. False if it refuses an unsigned one. */
async function installToStay(browser: Browser, wanted: Wanted, profileDir: string): Promise<boolean> {
  const archive = join(profileDir, 'extension-to-install.xpi');
  await writeZip(wanted.extensionDir, archive);
  try {
    const how = { 'moz:permanent': true, 'moz:allowPrivateBrowsing': wanted.privateAccess };
    await install(browser, { type: 'archivePath', path: archive }, how);
    return true;
  } catch (error) {
    // A release of Firefox accepts only signed extensions to stay. It accepts any for one run, and its storage is kept.
    console.warn(`Installed for each run anew: ${String(error).split('\n')[0]}`);
    return false;
  } finally {
    await rm(archive, { force: true });
  }
}

/** Installs an extension from its folder or archive, for this run unless `how` says otherwise. */
export async function install(
  browser: Browser,
  extensionData: { type: 'archivePath' | 'path'; path: string },
  how: object = {},
): Promise<void> {
  await sendBidi(browser, 'webExtension.install', { extensionData, ...how });
}
