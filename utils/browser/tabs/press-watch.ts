import type { Runtime } from 'webextension-polyfill';
import { maskPath } from '../../core/discovery/mask-path.ts';
import { errorText } from '../../core/error-text.ts';
import type { WatchedPress } from '../../core/watching/sign-out-watch.ts';
import type { Events } from '../../ports/events.ts';
import type { PressWatch } from '../../ports/watching.ts';
import { browser } from '../api.ts';
import { now } from '../clock.ts';
import { watchPresses } from '../in-page/watch-presses.ts';
import { reportBug } from '../report-bug.ts';
import { teachToDescribe } from './page-looks.ts';
import { fieldsOf, listOf, textOf } from './read-fields.ts';
import { readControl } from './read-look.ts';
import { runInPage } from './run-in-page.ts';
import { storeNamedBy } from './tab-store.ts';
import { findTabsOfSite } from './tabs-of-site.ts';

/** The name of the port by which a page tells of presses, in front of the id of the watch. */
const PRESS_PORT = 'watched-press ';
/** In ms. */
const LIMIT_MS = 3_000;

export const pressWatch: PressWatch = {
  async listen(watchId, site, storeId, until) {
    const tabs = await findTabsOfSite(site, storeId);
    const usable = tabs.filter((tab) => tab.usable && site.origins.includes(tab.origin));
    await Promise.all(usable.map(({ origin, tabId }) => listenIn(tabId, origin, watchId, until)));
  },
};

async function listenIn(tabId: number, origin: string, watchId: string, until: number): Promise<void> {
  try {
    const way = { limitMs: LIMIT_MS, frames: 'top', when: 'loaded' } as const;
    if (await teachToDescribe(tabId, origin)) await runInPage(tabId, watchPresses, [origin, watchId, until], way);
  } catch (error) {
    console.info('Lights Out: a page cannot be watched', errorText(error));
  }
}

/** Connects the pages that are watched. To be called at the start: a press may have woken the background. */
export function hearPresses(hear: Events['onPressed']): void {
  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    const { tab } = sender ?? {};
    if (sender?.id !== browser.runtime.id || sender.frameId !== 0 || !tab || !name.startsWith(PRESS_PORT)) return;
    const watchId = name.slice(PRESS_PORT.length);
    const origin = URL.parse(sender.url ?? '')?.origin;
    port.onMessage.addListener((told: unknown) => {
      const press = origin === undefined ? null : readPress(origin, told);
      if (press) void answer(port, hear(watchId, storeNamedBy(tab), press));
    });
  });
}

async function answer(port: Runtime.Port, heard: ReturnType<Events['onPressed']>): Promise<void> {
  try {
    if ((await heard) === 'not-wanted') port.postMessage('over');
  } catch (error) {
    reportBug('a watched press', error);
  }
}

/** Reads what a page's process told; null if it is no press. */
function readPress(origin: string, told: unknown): WatchedPress | null {
  const read = fieldsOf(told);
  const [page, path] = [textOf(read('page'), 40), textOf(read('path'), 10_000)];
  const control = readControl(read('control'));
  const metas = listOf(read('metas'), 5, (name) => textOf(name, 80));
  if (read('kind') !== 'press' || page === null || path === null || !control || !metas) return null;
  return { at: now(), origin, path: maskPath(path), page, control, metas };
}
