import { browser } from '../../../../utils/browser/api.ts';
import { windowsOf } from './browser-given.ts';

let kept: ReadonlySet<number | undefined> | null = null;

/** Closes every page that was not there at the first call, and removes what a case has left in the browser. */
export async function tidyUp(): Promise<void> {
  const ids = (await browser.tabs.query({})).map(({ id }) => id);
  kept ??= new Set(ids);
  const staying = kept;
  await browser.tabs.remove(ids.filter((id) => id !== undefined).filter((id) => !staying.has(id)));
  await untilPrivateWindowsAreClosed();
  const cookies = await browser.cookies.getAll({ partitionKey: {} });
  await Promise.all(
    cookies.map(({ name, domain, hostOnly, path, secure, partitionKey }) =>
      browser.cookies.set({
        url: `${secure ? 'https' : 'http'}://${domain.replace(/^\./, '')}${path}`,
        name,
        path,
        secure,
        value: '',
        expirationDate: 1,
        ...(hostOnly ? {} : { domain }),
        ...(partitionKey ? { partitionKey } : {}),
      }),
    ),
  );
  const session = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(session).filter((key) => key.startsWith('contract-')));
}

/** Waits at most 5 s: the cookie store of private windows is gone only when all of them are closed. */
async function untilPrivateWindowsAreClosed(): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (!(await windowsOf(browser).getAll()).some(({ incognito }) => incognito)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('A private window stays open');
}
