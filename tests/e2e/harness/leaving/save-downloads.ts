import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../browser/profile.ts';
import { runPrivileged } from '../firefox/firefox-remote.ts';
import type { World } from '../world.ts';

/** Has the browser save downloads in a folder of its profile, and ask nobody where. Returns the folder. */
export async function saveDownloads({ folder }: Profile, { browserName, engine }: World): Promise<string> {
  const downloadPath = join(folder, 'saved');
  await mkdir(downloadPath, { recursive: true });
  if (browserName === 'chromium') {
    const session = await engine.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    return downloadPath;
  }
  await runPrivileged(
    engine.browser,
    `
    Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(downloadPath)});
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
    true`,
  );
  return downloadPath;
}
