import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { Installation, LaunchOptions } from './engine.ts';
import { sendBidi } from './firefox-remote.ts';
import { writeZip } from './zip.ts';

type Wanted = Pick<LaunchOptions, 'extensionDir' | 'installation' | 'privateAccess' | 'profileDir'>;

/**
 * Brings the extension in as wanted, and says what the next start with this profile shall do. One that is installed to
 * stay hears `runtime.onStartup` at the next start, as at a user's; a temporary one hears `onInstalled` every time.
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

/**
 * Firefox installs a folder for one run only; to stay, it must be an archive. False where an unsigned one is refused.
 */
async function installToStay(browser: Browser, wanted: Wanted, profileDir: string): Promise<boolean> {
  const archive = join(profileDir, 'extension-to-install.xpi');
  await writeZip(wanted.extensionDir, archive);
  try {
    const how = { 'moz:permanent': true, 'moz:allowPrivateBrowsing': wanted.privateAccess };
    await install(browser, { type: 'archivePath', path: archive }, how);
    return true;
  } catch (error) {
    // A release of Firefox takes signed extensions only. For one run it takes any, and its storage is kept.
    console.warn(`Installed for each run anew: ${String(error).split('\n')[0]}`);
    return false;
  } finally {
    await rm(archive, { force: true });
  }
}

/** Installs another extension from its folder for this run. */
export async function install(
  browser: Browser,
  extensionData: { type: 'archivePath' | 'path'; path: string },
  how: object = {},
): Promise<void> {
  await sendBidi(browser, 'webExtension.install', { extensionData, ...how });
}
