import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';
import { waitFor, within } from '../wait.ts';
import type { Engine } from './engine.ts';

/** Ends a browser whose profile is not needed any more. Waits until puppeteer has removed its temporary files. */
export async function closeBrowser(browser: Browser): Promise<void> {
  killBrowserNow(browser);
  await within(15_000, 'closing the browser', browser.close()).catch((error: unknown) => console.warn(String(error)));
}

/** Kills a browser and its child processes, because a normal end takes seconds. Does nothing if it has ended. */
export function killBrowserNow(browser: Browser): void {
  const main = browser.process();
  if (main?.pid !== undefined && main.exitCode === null && main.signalCode === null) killGroup(main.pid);
}

/** Ends a browser as a user does, and waits until it is gone, so that everything it does at its end is done. */
export async function quitBrowser({ browser, quit }: Pick<Engine, 'browser' | 'quit'>): Promise<void> {
  const gone = exitOf(browser);
  await quit();
  await within(45_000, 'the end of the browser', gone);
}

/** Kills a browser and its child processes, as a power cut would, and waits until they are gone. */
export async function killBrowser({ browser }: Engine): Promise<void> {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('This browser was not started here');
  const gone = exitOf(browser);
  killGroup(pid);
  await within(15_000, 'the death of the browser', gone);
  // A dead child stays in the process table until its parent asks for its exit code. There is no need to wait for that.
  await waitFor('the death of its children', () => !isThere(pid), 5_000).catch(() => undefined);
}

async function exitOf(browser: Browser): Promise<void> {
  const main = browser.process();
  if (main && main.exitCode === null && main.signalCode === null) await once(main, 'exit');
}

// puppeteer starts a browser as the leader of a process group, except on Windows.
const groupOf = (pid: number) => (process.platform === 'win32' ? pid : -pid);

function killGroup(pid: number): void {
  process.kill(groupOf(pid), 'SIGKILL');
}

function isThere(pid: number): boolean {
  try {
    return process.kill(groupOf(pid), 0);
  } catch {
    return false;
  }
}
