import type { JSHandle, Page } from 'puppeteer-core';
import type Extension from 'webextension-polyfill';
import { waitFor, within } from '../wait.ts';

/** The extension API, which Firefox and new versions of Chromium call `browser`. */
export type ExtensionApi = Extension.Browser;

/**
 * Runs a function in a page of the extension. Its first argument is the extension API. Its result must be plain data.
 */
export async function askExtension<T, A extends unknown[]>(
  page: Page,
  question: (browser: ExtensionApi, ...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const api = await within(10_000, 'finding the extension API', findApi(page));
  try {
    // puppeteer's types do not cover a handle followed by a list of arguments.
    const call = page.evaluate.bind(page) as unknown as (f: unknown, ...all: unknown[]) => Promise<T>;
    return await within(30_000, 'a question to the extension', call(question, api, ...args));
  } finally {
    await api.dispose();
  }
}

/** A page of the extension may exist a moment before its API does (seen in Firefox 153 on a busy machine). */
async function findApi(page: Page): Promise<JSHandle> {
  await waitFor('the extension API', () =>
    page.evaluate(() => {
      const { browser, chrome } = globalThis as { browser?: { tabs?: unknown }; chrome?: { tabs?: unknown } };
      return (browser ?? chrome)?.tabs !== undefined;
    }),
  );
  return page.evaluateHandle(() => {
    const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };
    return browser ?? chrome;
  });
}

/** Runs in a page of the extension. Without the permission the API is missing. */
export async function shownNotifications({
  notifications,
}: Partial<Pick<ExtensionApi, 'notifications'>>): Promise<string[]> {
  return notifications ? Object.keys(await notifications.getAll()) : [];
}
