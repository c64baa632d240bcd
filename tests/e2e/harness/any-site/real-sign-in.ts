import type { Page } from 'puppeteer-core';
import { askSite } from '../../../practice-sites/http/client.ts';
import type { PracticeSites } from '../../../practice-sites/start.ts';
import { type RealSoftware, realHostOf } from '../../../real-software/real-software.ts';
import { goTo } from '../go-to.ts';
import { waitFor } from '../wait.ts';
import type { World } from '../world.ts';

/** What a browser would send to be taken as signed in. */
export type Carried = Readonly<Record<string, string>>;

/** Signs in on the software's own page, as a person would. Returns what the browser carries from then on. */
export async function signInReal(
  world: World,
  sites: PracticeSites,
  software: RealSoftware,
  page: Page,
): Promise<Carried> {
  const { path, fields, press } = software.signIn;
  await goTo(page, `https://${realHostOf(software)}${path}`);
  await waitFor('the sign-in page', () =>
    page.evaluate((selector) => document.querySelector(selector) !== null, press),
  );
  await page.evaluate(
    (filled, button) => {
      for (const [selector, value] of Object.entries(filled)) {
        const field = document.querySelector<HTMLInputElement>(selector);
        if (field === null) throw new Error(`There is no ${selector}`);
        field.value = value;
        for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
      }
      setTimeout(() => document.querySelector<HTMLElement>(button)?.click(), 100);
    },
    { ...fields },
    press,
  );
  // Before the software is asked from outside: some give a visitor who asks a new session, and the sign-in is lost.
  await waitFor('the page after it', () =>
    page.evaluate((selector) => document.readyState === 'complete' && !document.querySelector(selector), press),
  );
  await waitFor(`a session at ${software.name}`, async () =>
    isInside(sites, software, await readCarried(world, software, page)),
  );
  return readCarried(world, software, page);
}

/** What the browser carries now. `page` shows the software, or is closed; then no token is read. */
export async function readCarried(world: World, software: RealSoftware, page: Page): Promise<Carried> {
  const cookies = await world.inExtension(
    async (browser, url) => (await browser.cookies.getAll({ url })).map(({ name, value }) => `${name}=${value}`),
    `https://${realHostOf(software)}${software.inside.path}`,
  );
  const token = page.isClosed() ? '' : software.token?.(await page.evaluate(() => ({ ...localStorage })));
  return { Cookie: cookies.join('; '), ...(token ? { Authorization: `Bearer ${token}` } : {}) };
}

/** Asks the software itself, without the browser, whether it takes this credential as signed in. */
export async function isInside(sites: PracticeSites, software: RealSoftware, carried: Carried): Promise<boolean> {
  const { path, mark } = software.inside;
  const got = await askSite(sites.port, `https://${realHostOf(software)}${path}`, { headers: { ...carried } });
  return mark.test(got.body);
}
