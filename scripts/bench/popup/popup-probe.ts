import { type Browser, type CDPSession, CDPSessionEvent, type Page } from 'puppeteer-core';
import { QUIET, type Seen } from './to-opening.ts';

/** In ms. A popup that has not settled by then never does. */
const LIMIT = 20_000;

/**
 * Has each page of an extension note from its first moment on when it changes. The browser holds a new page until the
 * driver lets it go; the note-taker is sent before that, and so runs before everything in the page.
 */
export async function watchPopups(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  session.connection()?.on(CDPSessionEvent.SessionAttached, (opened: CDPSession) => {
    // Workers and frames answer that they have no such command.
    const send = (sending: Promise<unknown>) => void sending.catch(() => undefined);
    send(opened.send('Page.enable'));
    send(opened.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${noteChanges})()` }));
  });
}

type Noted = { countdown: number | null; changes: number[] };

/** Runs inside the page, so it must not use anything from outside. */
function noteChanges(): void {
  if (location.protocol !== 'chrome-extension:') return;
  const noted: Noted = { countdown: null, changes: [] };
  Object.assign(globalThis, { noted });
  const note = () => {
    const now = performance.now();
    noted.changes.push(now);
    if (noted.countdown === null && document.querySelector('[role=timer]')?.textContent) noted.countdown = now;
  };
  new MutationObserver(note).observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
}

/** What a popup noted, once it has settled. `countdown`: whether one has to come before. */
export function readSeen(page: Page, countdown: 'awaited' | 'not-awaited'): Promise<Seen> {
  return page.evaluate(readWhenQuiet, countdown, QUIET, LIMIT);
}

/** Runs inside the page, so it must not use anything from outside. */
async function readWhenQuiet(awaited: 'awaited' | 'not-awaited', quietMs: number, limitMs: number): Promise<Seen> {
  const { noted } = globalThis as unknown as { noted?: Noted };
  if (noted === undefined) throw new Error('The popup was not watched from its beginning');
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;
  const isShown = () => painted() !== null && (awaited === 'not-awaited' || noted.countdown !== null);
  const isComplete = () => document.readyState === 'complete' && isShown();
  const isQuiet = () => performance.now() - Math.max(noted.countdown ?? 0, noted.changes.at(-1) ?? 0) >= quietMs;
  while (!isComplete() || !isQuiet()) {
    // A countdown ticks each second, so there is quiet in between.
    if (performance.now() > limitMs) throw new Error(`Not settled after ${limitMs} ms: ${document.body.innerText}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return { ...noted, paint: painted(), loaded: navigation?.loadEventEnd ?? 0 };
}
