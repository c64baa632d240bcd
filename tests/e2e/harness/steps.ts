import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PracticeSites } from '../../practice-sites/start.ts';
import { words } from '../../words.ts';
import { goTo } from './go-to.ts';
import { openMore } from './open-more.ts';
import { pressNow } from './press-now.ts';
import { findStrays, secretsOf } from './secrets.ts';
import { waitFor } from './wait.ts';
import type { SiteTab, World } from './world.ts';

type SignIn = { readonly account?: string; readonly aged?: string; readonly host?: string };

export function loginAddress({ account = 'ada@example.test', aged, host = 'claude.ai' }: SignIn = {}): string {
  const query = new URLSearchParams({ account, ...(aged === undefined ? {} : { aged }) });
  return `https://${host}/login?${query}`;
}

/** Ignores the error if the press led to another page, so that its answer got lost. */
function unlessLeft(error: unknown): void {
  if (!(error instanceof Error && /context was destroyed|navigat/i.test(error.message))) throw error;
}

/** Goes back to the sign-in page in a tab, and signs in again. */
export async function signInAgain(page: Page, how: SignIn = {}): Promise<void> {
  await goTo(page, loginAddress(how));
  await submitSignIn(page);
}

/** Signs in on a practice site's own page, as a person would. */
export async function signIn(world: World, how: SignIn = {}): Promise<SiteTab> {
  const page = await world.openPage(loginAddress(how));
  await submitSignIn(page);
  const tabId = await world.tabIdOf(page);
  return { page, tabId, storeId: world.browserName === 'chromium' ? '0' : 'firefox-default' };
}

/**
 * Presses without a mouse, because Chromium has no mouse in a tab behind another one. A reload that is still under way
 * may swallow the first press; then there is a second one.
 */
export async function submitSignIn(page: Page): Promise<void> {
  await pressSignIn(page);
  const isBehind = () => page.evaluate(() => !/\/login(?:\/|$)/.test(location.pathname));
  try {
    await waitFor('the page behind the sign-in', isBehind, 4_000);
  } catch {
    await pressSignIn(page);
    await waitFor('the page behind the sign-in', isBehind);
  }
}

async function pressSignIn(page: Page): Promise<void> {
  await waitFor('the sign-in page', () => page.evaluate(() => document.querySelector('main button') !== null));
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('main button')?.click()).catch(unlessLeft);
}

/** Presses the button that has this accessible name, also where it lies under "More". */
export async function press(page: Page, name: string): Promise<void> {
  await waitFor(`the button "${name}"`, async () => {
    const isPressed = await pressNow(page, name);
    if (!isPressed) await openMore(page);
    return isPressed;
  });
}

/** Waits for an open dialog, and returns its text. */
export function dialogText(page: Page): Promise<string> {
  return waitFor('a dialog', async () => (await textOf(page, 'dialog[open]')) || undefined);
}

/** Waits for a folded row in the list, and unfolds the first one. */
export async function unfoldRow(page: Page): Promise<void> {
  await waitFor('an open row', () =>
    page.evaluate(() => {
      if (document.querySelector('li button.row[aria-expanded=true]')) return true;
      document.querySelector<HTMLButtonElement>('li button.row[aria-expanded=false]')?.click();
      return false;
    }),
  );
}

export async function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .map((element) => element.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '')
        .join(' | '),
    selector,
  );
}

/** Waits until the text of a part of a page matches: a screen shows at first that it is loading. */
export async function waitForText(page: Page, selector: string, wanted: RegExp): Promise<void> {
  await waitFor(`${wanted.source} in ${selector}`, async () => {
    const text = await textOf(page, selector);
    if (!wanted.test(text)) throw new Error(`It reads: ${text}`);
    return true;
  });
}

/** The text of the countdown. */
export function timeLeft(page: Page): Promise<string> {
  return waitFor('a countdown', async () => (await textOf(page, '[role=timer]')) || undefined);
}

const OUTCOME = /^(Signed out\.|Removed here only\.|Already signed out\.|Could not tell\.|Refused\.)/;

/** Waits for the result of an action, as a screen reader announces it. */
export function outcome(page: Page, limitMs = 20_000): Promise<string> {
  return waitFor(
    'an outcome',
    async () => {
      const found = (await textOf(page, '[role=status]')).split(' | ').find((text) => OUTCOME.test(text));
      if (found === undefined) throw new Error(`The page reads: ${await textOf(page, 'body')}`);
      return found;
    },
    limitMs,
  );
}

/** Opens the popup for a tab, signs out there, and returns the result. */
export async function signOutHere(
  world: World,
  tabId: number,
  limitMs = 20_000,
): Promise<{ popup: Page; said: string }> {
  const popup = await world.openPopup(tabId);
  await press(popup, words('signOutHere'));
  return { popup, said: await outcome(popup, limitMs) };
}

/** Expects that no server saw an extension's address, and that nothing of ours stays behind in the browser. */
export async function expectNoTraces(world: World, sites: PracticeSites): Promise<void> {
  expect(sites.requests.filter(({ origin, referer }) => /extension/.test(`${origin} ${referer}`))).toEqual([]);
  await waitFor(
    'every header rule to be gone',
    async () => (await world.inExtension((browser) => browser.declarativeNetRequest.getSessionRules())).length === 0,
    3_000,
  );
  expect(await world.inExtension((browser) => browser.declarativeNetRequest.getDynamicRules())).toEqual([]);
  expect(findStrays(sites), 'secrets that went to another host').toEqual([]);
  const errors = await world.uncaughtErrors();
  if (errors.length > 0) expect.fail(`errors of the extension: ${errors.join('\n')}`);
  await expectNoSecrets(world, sites);
}

/** Expects that no secret of the servers is in what the extension stores, answers, writes to files, logs or shows. */
async function expectNoSecrets(world: World, sites: PracticeSites): Promise<void> {
  const answers = await world.inExtension(async (browser) =>
    JSON.stringify([
      await browser.runtime.sendMessage({ type: 'get-overview' }),
      await browser.runtime.sendMessage({ type: 'write-settings-file' }),
      await browser.runtime.sendMessage({ type: 'write-sites-file', siteId: null }),
      await browser.runtime.sendMessage({ type: 'read-stored' }),
    ]),
  );
  const shown = await Promise.all(
    (await world.pages()).map((page) =>
      page
        .evaluate(() => {
          if (!location.protocol.includes('extension')) return '';
          const typed = [...document.querySelectorAll('input, textarea')].map((field) => Reflect.get(field, 'value'));
          return [document.title, document.documentElement.outerHTML, ...typed].join('\n');
        })
        .catch(() => ''),
    ),
  ); // a page that is closed by now shows nothing
  const places = [await keptText(world), answers, world.consoleLines.join('\n'), ...shown];
  const secrets = secretsOf(sites);
  const found = secrets.filter((secret) => places.some((text) => text.includes(secret)));
  expect(found.length, 'secrets of the servers in storage, messages, files, logs or screens').toBe(0);
}

/** The names of a host's cookies in one store. */
export function cookieNames(world: World, host: string, storeId?: string): Promise<string[]> {
  return world.inExtension(
    async (browser, domain, store) =>
      (await browser.cookies.getAll({ domain, partitionKey: {}, ...(store === null ? {} : { storeId: store }) }))
        .map(({ name }) => name)
        .sort(),
    host,
    storeId ?? null,
  );
}

/** Everything that the extension stores, as text. */
export function keptText(world: World): Promise<string> {
  return world.inExtension(async (browser) =>
    JSON.stringify(
      await Promise.all([
        browser.storage.local.get(null),
        browser.storage.session.get(null),
        browser.storage.sync.get(null),
      ]),
    ),
  );
}
