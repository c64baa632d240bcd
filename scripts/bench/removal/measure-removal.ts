import type { Page } from 'puppeteer-core';
import { signIn } from '../../../tests/e2e/harness/steps.ts';
import { openWorld, type World } from '../../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { buildWhenStale } from '../../build-when-stale.ts';
import { median } from '../report/median.ts';
import type { Section } from '../report/section.ts';
import { fillCatalogue } from '../runs/fill-catalogue.ts';

const HOST = 'claude.ai';
const COOKIES = 150;
const FULL_JAR = 2_850;
const MOST_MS = 200;

/** In ms. `ours`: the extension's own removal. `alone`: the browser's calls for the same, with nothing around them. */
type Removal = { readonly ours: number; readonly alone: number };

/**
 * How long the removal of a site with 150 cookies takes at a full jar, by turns with the browser's own calls for it. No
 * tab of the site is open.
 */
export async function measureRemovals(turns: number): Promise<Section> {
  await buildWhenStale('chromium', 'every-host');
  const sites = await startPracticeSites();
  const world = await openWorld({ browserName: 'chromium', build: 'every-host', port: sites.port });
  try {
    const { page } = await signIn(world);
    await page.goto('about:blank');
    const context = page.browserContext();
    await context.deleteCookie(...(await context.cookies()));
    const others = allSites.filter(({ origins }) => !origins.includes(`https://${HOST}`));
    await fillCatalogue(page, others, FULL_JAR);
    const found: Removal[] = [];
    let jar = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      jar = await refill(world, page);
      const ours = await world.inExtension(removeByCommand, HOST);
      await refill(world, page);
      found.push({ ours, alone: await world.inExtension(removeAlone, HOST) });
    }
    const [ours, alone] = [median(found.map((one) => one.ours)), median(found.map((one) => one.alone))];
    return {
      part: 'removal',
      where: 'chromium',
      title: `removal of a site with ${COOKIES} cookies from a jar of ${jar}; medians of ${turns}, in ms`,
      columns: ['time'],
      rows: [
        { name: 'ours, from the command to the answer: removed, read again, counted', values: [ours] },
        { name: "the browser's own calls alone: read, removed at once, read again", values: [alone] },
      ],
      targets: [{ key: 'removal', name: 'exact clean-up with read-back', value: ours, most: MOST_MS, unit: 'ms' }],
    };
  } finally {
    await world.close();
    await sites.stop();
  }
}

/** Gives the site 150 cookies again, and waits until the background has heard of them. Returns the size of the jar. */
async function refill(world: World, page: Page): Promise<number> {
  const expires = Math.floor(Date.now() / 1_000) + 86_400 * 28;
  const names = ['sessionKey', ...Array.from({ length: COOKIES - 1 }, (_, index) => `pref${index}`)];
  const cookies = names.map((name) => ({
    name,
    value: crypto.randomUUID(),
    domain: HOST,
    path: '/',
    expires,
    secure: true,
  }));
  await page.browserContext().setCookie(...cookies);
  return world.inExtension(
    async (browser, host, count) => {
      // The background reads the jar some 250 ms after the last event; that is over then.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const own = await browser.cookies.getAll({ domain: host });
      if (own.length !== count) throw new Error(`${host} has ${own.length} cookies`);
      return (await browser.cookies.getAll({})).length;
    },
    HOST,
    COOKIES,
  );
}

type Api = Parameters<Parameters<World['inExtension']>[0]>[0];

/** Runs inside a page of the extension, so it must not use anything from outside. */
async function removeByCommand(browser: Api, host: string): Promise<number> {
  const others = (await browser.cookies.getAll({})).length - (await browser.cookies.getAll({ domain: host })).length;
  const started = performance.now();
  const reply = await browser.runtime.sendMessage({
    type: 'remove-data',
    session: { siteId: 'claude', storeId: '0', partition: null },
    allStores: false,
    trustedDevice: true,
  });
  const time = performance.now() - started;
  const left = (await browser.cookies.getAll({ domain: host })).length;
  const all = (await browser.cookies.getAll({})).length;
  if (left > 0 || all !== others) throw new Error(`${left} cookies are left: ${JSON.stringify(reply)}`);
  return time;
}

/** Runs inside a page of the extension, so it must not use anything from outside. */
async function removeAlone(browser: Api, host: string): Promise<number> {
  const started = performance.now();
  const own = (await browser.cookies.getAll({})).filter(({ domain }) => domain === host);
  await Promise.all(own.map(({ name, path }) => browser.cookies.remove({ url: `https://${host}${path}`, name })));
  const left = (await browser.cookies.getAll({})).filter(({ domain }) => domain === host);
  if (left.length > 0) throw new Error(`${left.length} cookies are left`);
  return performance.now() - started;
}
