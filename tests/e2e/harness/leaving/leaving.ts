import type { Page } from 'puppeteer-core';
import type { LeaveView } from '../../../../utils/core/overview/parts/leave-part.ts';
import { readOverview } from '../record.ts';
import { textOf } from '../steps.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';

export async function openLeavePage(world: World): Promise<Page> {
  const page = await world.openExtensionPage('leave.html');
  await page.setViewport({ width: 1_100, height: 900 });
  return page;
}

/** Closes every tab but this one, also those that the browser gives no address of. */
export async function closeOtherTabs(world: World, page: Page, keptHost = 'none.example'): Promise<void> {
  await world.inExtension(
    async (browser, keptId, host) => {
      const ids = (await browser.tabs.query({})).flatMap(({ id, url }) =>
        id === undefined || id === keptId || url?.includes(host) === true ? [] : [id],
      );
      const own = (await browser.tabs.getCurrent())?.id;
      await browser.tabs.remove(ids.filter((id) => id !== own));
    },
    await world.tabIdOf(page),
    keptHost,
  );
}

export function headline(page: Page): Promise<string> {
  return textOf(page, 'h1');
}

/** Waits for a headline that matches, and returns it. */
export function waitForHeadline(page: Page, wanted: RegExp, limitMs = 20_000): Promise<string> {
  return waitFor(
    `the headline ${wanted.source}`,
    async () => {
      const said = await headline(page);
      return wanted.test(said) ? said : undefined;
    },
    limitMs,
  );
}

/**
 * Records every headline that the page shows from now on, however briefly. The returned function gives them in order.
 */
export async function noteHeadlines(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const note = () => {
      const now = document.querySelector('h1')?.textContent?.trim() ?? '';
      if (now !== said.at(-1)) said.push(now);
    };
    note();
    new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

/** The text of each item of the list. */
export function leaveItems(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[aria-label="Sign-ins in this browser"] li')].map(
      (item) => item.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
    ),
  );
}

/** Whether each site is ticked, by its name. */
export function ticks(page: Page): Promise<Record<string, boolean>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [
        ...document.querySelectorAll<HTMLInputElement>('[aria-label="Sign-ins in this browser"] input[type=checkbox]'),
      ].map((box) => [box.getAttribute('aria-label') ?? box.labels?.[0]?.textContent?.trim() ?? '', box.checked]),
    ),
  );
}

/** Waits until a leave run has ended, and returns it. */
export function waitForEndedRun(world: World, limitMs = 60_000): Promise<LeaveView> {
  return waitFor(
    'the end of the run',
    async () => {
      const { leave } = await readOverview(world);
      return leave !== null && leave.endedAt !== null ? leave : undefined;
    },
    limitMs,
  );
}
