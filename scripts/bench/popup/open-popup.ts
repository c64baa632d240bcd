import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { unlessDetached } from '../../../tests/e2e/harness/chromium/chromium-engine.ts';
import { watchVersions } from '../../../tests/e2e/harness/chromium/worker-versions.ts';
import { waitFor } from '../../../tests/e2e/harness/wait.ts';
import type { World } from '../../../tests/e2e/harness/world.ts';
import { OURS } from './openings.ts';
import { readSeen } from './popup-probe.ts';
import { type Opening, type Seen, toOpening } from './to-opening.ts';

/** An extension whose popup is opened. */
export type Subject = {
  readonly name: string;
  /** `chrome-extension://id/`. */
  readonly address: string;
  /** The file of its popup. */
  readonly popup: string;
  /** A page of it in a tab behind, which opens the popup: the worker may be asleep then. */
  readonly helper: Page;
  readonly countdown: 'awaited' | 'not-awaited';
};

export type WorkerState = 'awake' | 'asleep';

/** In ms. Nothing of the driver disturbs a popup for so long. */
const UNDISTURBED = 400;
/** In ms. What an opening left to do is over then. */
const REST = 300;

/** Installs an extension beside ours. Tabs that it opens at once are closed. */
export async function addSubject(browser: Browser, name: string, folder: string): Promise<Subject> {
  const { action } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    action?: { default_popup?: string };
  };
  if (action?.default_popup === undefined) throw new Error(`The extension in ${folder} names no popup`);
  const before = await browser.pages();
  const address = `chrome-extension://${await browser.installExtension(folder)}/`;
  await wait(2_000);
  for (const page of await browser.pages()) if (!before.includes(page)) await page.close();
  const helper = await browser.newPage({ background: true });
  await helper.goto(`${address}manifest.json`);
  const popup = action.default_popup.replace(/^\//, '');
  return { name, address, popup, helper, countdown: 'not-awaited' };
}

/** Our extension in a browser of the stories. */
export function oursIn({ engine: { helper }, extensionUrl: address }: World): Subject {
  return { name: OURS, address, popup: 'popup.html', helper, countdown: 'awaited' };
}

/** Measures one opening of a popup. */
export async function openPopup(browser: Browser, subject: Subject, state: WorkerState): Promise<Opening> {
  let seen: Seen | undefined;
  await showPopup(browser, subject, state, async (noted) => {
    seen = noted;
  });
  if (seen === undefined) throw new Error('The popup noted nothing');
  return toOpening(seen);
}

/** Opens a popup as the toolbar button does, over the tab in front, waits until it has settled, and closes it. */
export async function showPopup(
  browser: Browser,
  subject: Subject,
  state: WorkerState,
  whileOpen: (seen: Seen) => Promise<void>,
): Promise<void> {
  const { address, countdown, helper, popup } = subject;
  await (state === 'asleep' ? putToSleep(browser, subject) : wake(subject));
  await helper.evaluate(openFromPage);
  const target = await browser.waitForTarget((one) => one.url().startsWith(`${address}${popup}`), { timeout: 10_000 });
  await wait(UNDISTURBED);
  const page = await target.asPage();
  await whileOpen(await readSeen(page, countdown));
  await page.close();
  await waitFor('the end of the popup', () => !browser.targets().includes(target));
  await wait(REST);
}

/** Runs inside a page of the extension, so it must not use anything from outside. */
async function openFromPage(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
  await chrome.action.openPopup();
}

export const workerOf = (browser: Browser, { address }: Subject) =>
  browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(address));

/** In how many tries a worker is stopped that events start anew. */
const TRIES = 20;

/**
 * Stops a worker, and makes sure that no waiting event has started it anew. The browser is asked whether it runs: a
 * driver may list it for longer.
 */
export async function putToSleep(browser: Browser, subject: Subject): Promise<void> {
  const versions = await watchVersions(subject.helper, subject.address);
  const isAsleep = () => versions.states().length > 0 && versions.states().every((state) => state === 'stopped');
  for (let tries = 0; tries < TRIES && !isAsleep(); tries += 1) {
    await (await workerOf(browser, subject)?.worker())?.close().catch(unlessDetached);
    await wait(REST);
  }
  if (!isAsleep()) throw new Error(`The worker of ${subject.name} does not sleep: ${versions.states().join(', ')}`);
  await versions.end();
}

/** Starts a worker that sleeps. */
export async function wake(subject: Subject): Promise<void> {
  const versions = await watchVersions(subject.helper, subject.address);
  const session = await subject.helper.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: subject.address });
  await waitFor(`the worker of ${subject.name}`, () => versions.states().includes('running'));
  await session.detach();
  await versions.end();
}
