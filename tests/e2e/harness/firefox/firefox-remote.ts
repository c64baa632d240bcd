import type { Browser } from 'puppeteer-core';
import { within } from '../wait.ts';

type Connection = { send: (method: string, params: object) => Promise<{ result: unknown }> };

/** Sends a command of the WebDriver BiDi protocol that puppeteer has no function for. */
export async function sendBidi(browser: Browser, method: string, params: object): Promise<unknown> {
  // The connection exists at run time, but is internal in puppeteer's types.
  const { connection } = browser as unknown as { connection: Connection };
  return (await within(20_000, method, connection.send(method, params))).result;
}

/**
 * Runs an expression with Firefox's own rights (`Services`, `WebExtensionPolicy`). Returns strings, numbers and
 * booleans.
 */
export async function runPrivileged(browser: Browser, expression: string): Promise<unknown> {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const context = (tree as { contexts: { context: string }[] }).contexts[0]?.context;
  if (!context) throw new Error('Firefox has no window to run in');
  const answer = (await sendBidi(browser, 'script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  })) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails?.text ?? 'threw'}`);
  return answer.result?.value;
}
