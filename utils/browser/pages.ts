import { browser } from './api.ts';

/** Shows one of our own pages; Chrome loads none in a private window and takes the normal one (tried in 156). */
export async function openExtensionPage(path: 'leave.html' | 'options.html'): Promise<void> {
  if (path === 'options.html') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
}
