import type { Page } from 'puppeteer-core';
import { median } from '../../../../scripts/bench/report/median.ts';
import type { World } from '../world.ts';

/** Browsers drop cookies beyond about 150 for one host and 3,000 in all. A fuller jar would falsify the measurement. */
const PER_HOST = 150;

/** Fills the jar with cookies of unknown sites, and returns their number. */
export async function fillJar(page: Page, count: number): Promise<number> {
  const expires = Math.floor(Date.now() / 1_000) + 86_400 * 90;
  const cookiesOf = (host: number) =>
    Array.from({ length: PER_HOST }, (_, index) => ({
      name: `c${index}`,
      value: 'x'.repeat(60),
      domain: `filler-${host}.example`,
      path: '/',
      expires,
      secure: true,
    }));
  const hosts = Array.from({ length: Math.floor(count / PER_HOST) }, (_, host) =>
    page.browserContext().setCookie(...cookiesOf(host)),
  );
  await Promise.all(hosts);
  return (await page.browserContext().cookies()).filter(({ domain }) => domain.includes('filler-')).length;
}

/** In ms after opening the popup: its first countdown, and everything that it shows. */
export type Opening = { readonly first: number; readonly whole: number };

/** Opens the popup for a tab again and again. */
export type Opener = {
  /** Ends a moment after everything is shown, so that no work of one opening is left for the next. */
  open(): Promise<Opening>;
  close(): Promise<void>;
};

/**
 * Makes a stage for popups. The popup is a frame in a page of ours that is in front, because browsers slow down the
 * timers of tabs behind. It lies over the page's content: Firefox loads a frame below the visible part some 30 ms later
 * (tried in 153), and there it would lie below the list of many sites. It is opened once without a measurement, which
 * fills the caches.
 */
export async function openStage(world: World, tabId: number): Promise<Opener> {
  const stage = await world.openExtensionPage('leave.html');
  await stage.bringToFront();
  await stage.evaluate(openOnce, tabId);
  return { open: () => stage.evaluate(openOnce, tabId), close: () => stage.close() };
}

/** Time in ms from opening the popup to its first countdown: the median of several opens. */
export async function measureFirstCountdown(world: World, tabId: number, opens: number): Promise<number> {
  const stage = await openStage(world, tabId);
  const times: number[] = [];
  for (let open = 0; open < opens; open += 1) times.push((await stage.open()).first);
  await stage.close();
  return median(times);
}

/** Runs inside the page, so it must not use anything from outside. */
async function openOnce(tabId: number): Promise<Opening> {
  const frame = document.createElement('iframe');
  frame.src = `/popup.html?tab=${tabId}`;
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 400px; height: 600px; border: 0';
  const started = performance.now();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** When an element with a text in it stands in the popup, in ms. */
  const until = async (selector: string): Promise<number> => {
    while (performance.now() - started < 10_000) {
      if (frame.contentDocument?.querySelector(selector)?.textContent) return performance.now() - started;
      await pause(0);
    }
    throw new Error(`No ${selector} within 10 s`);
  };
  document.body.append(frame);
  try {
    const times = { first: await until('[role=timer]'), whole: await until('.also, .none') };
    if (document.elementFromPoint(200, 200) !== frame) throw new Error('The popup is out of sight');
    await pause(100);
    return times;
  } finally {
    frame.remove();
  }
}
