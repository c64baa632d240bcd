import type { Page } from 'puppeteer-core';
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

/**
 * Time in ms from opening the popup to its first countdown: the median of several opens. The popup is a frame in a page
 * of ours that is in front, because browsers slow down the timers of tabs behind.
 */
export async function measureFirstCountdown(world: World, tabId: number, opens: number): Promise<number> {
  const stage = await world.openExtensionPage('leave.html');
  await stage.bringToFront();
  const times: number[] = [];
  for (let open = 0; open <= opens; open += 1) times.push(await stage.evaluate(openOnce, tabId));
  await stage.close();
  const sorted = times.slice(1).sort((a, b) => a - b); // the first open only fills the caches
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs inside the page, so it must not use anything from outside. */
async function openOnce(tabId: number): Promise<number> {
  const frame = document.createElement('iframe');
  frame.src = `/popup.html?tab=${tabId}`;
  const started = performance.now();
  document.body.append(frame);
  try {
    while (performance.now() - started < 10_000) {
      if (frame.contentDocument?.querySelector('[role=timer]')?.textContent) return performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve));
    }
    throw new Error('No countdown within 10 s');
  } finally {
    frame.remove();
  }
}
