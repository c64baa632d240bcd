import { runPrivileged } from '../firefox/firefox-remote.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';

/** Counts all downloads of the browser from now on. */
export async function watchDownloads(world: World): Promise<() => Promise<number>> {
  return (world.browserName === 'chromium' ? inChromium : inFirefox)(world);
}

/**
 * Makes a page of the extension save a file, to prove that downloads are counted. The file does not go to the user's
 * own folder.
 */
export async function downloadOne(world: World, count: () => Promise<number>): Promise<void> {
  const before = await count();
  await world.inExtension(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['practice']));
    link.download = 'practice.txt';
    document.documentElement.append(link);
    link.click();
    link.remove();
  });
  await waitFor('the download', async () => (await count()) === before + 1);
}

async function inChromium({ engine: { browser } }: World): Promise<() => Promise<number>> {
  let begun = 0;
  const session = await browser.target().createCDPSession();
  session.on('Browser.downloadWillBegin', () => (begun += 1));
  await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  return async () => begun;
}

async function inFirefox({ engine: { browser } }: World): Promise<() => Promise<number>> {
  const downloads = 'ChromeUtils.importESModule("resource://gre/modules/Downloads.sys.mjs").Downloads';
  await runPrivileged(
    browser,
    `
    Services.prefs.setStringPref('browser.download.dir', Services.dirsvc.get('ProfD', Ci.nsIFile).path);
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
    true`,
  );
  return async () =>
    Number(
      await runPrivileged(
        browser,
        `${downloads}.getList(${downloads}.ALL).then((list) => list.getAll()).then((all) => all.length)`,
      ),
    );
}
