import type { Page } from 'puppeteer-core';
import type { Cause, Diagnosis } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { Journal, JournalEntry } from '../../../utils/core/journal/journal.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { words } from '../../words.ts';
import { press, textOf } from './steps.ts';
import { waitFor } from './wait.ts';
import type { World } from './world.ts';

/** Reads the overview as the screens do, from a page of the extension. */
export async function readOverview(world: World): Promise<Overview> {
  return world.inExtension(
    async (browser) =>
      ((await browser.runtime.sendMessage({ type: 'get-overview' })) as { overview: Overview }).overview,
  );
}

/** Changes settings as the options page does. */
export async function changeSettings(world: World, change: (settings: Settings) => Settings): Promise<void> {
  const { settings: from } = await readOverview(world);
  await world.inExtension(
    async (browser, wanted) => void (await browser.runtime.sendMessage({ type: 'save-settings', ...wanted })),
    { from, to: change(from) },
  );
}

/** Answers "yes" to "Keep a record to explain sign-outs?". */
export function keepRecord(world: World): Promise<void> {
  return changeSettings(world, (settings) => ({ ...settings, record: { ...settings.record, choice: 'on' } }));
}

/** The record on disk. */
export async function readJournal(world: World): Promise<Journal> {
  const none: Journal = { entries: [], experience: {}, privateClosedAt: null };
  return (
    (await world.inExtension(
      async (browser) =>
        ((await browser.storage.local.get('journal')) as { journal?: { data: unknown } }).journal?.data as
          | Journal
          | undefined,
    )) ?? none
  );
}

/** Waits for a session in the record that meets the condition. */
export function waitForEntry(
  world: World,
  what: string,
  condition: (entry: JournalEntry) => boolean,
  limitMs = 20_000,
): Promise<JournalEntry> {
  return waitFor(what, async () => (await readJournal(world)).entries.find(condition), limitMs);
}

/**
 * Makes the sessions in the record older than they are, so that the test need not wait until the browser has written
 * its cookies to disk. A browser that is closed writes them all.
 */
export async function ageRecord(world: World, byMs = 60_000): Promise<void> {
  await waitForEntry(world, 'a session', ({ end }) => end === null);
  await world.inExtension(async (browser, earlier) => {
    const { journal } = (await browser.storage.local.get('journal')) as { journal: { version: number; data: Journal } };
    const entries = journal.data.entries.map((entry) =>
      entry.end === null ? { ...entry, firstSeenAt: entry.firstSeenAt - earlier } : entry,
    );
    await browser.storage.local.set({ journal: { ...journal, data: { ...journal.data, entries } } });
  }, byMs);
  await changeSettings(world, (settings) => settings); // each change of settings causes a new look
  await waitUntilSettled(world);
}

/** Waits until the present session counts as surely written to disk by the browser. */
export function waitUntilSettled(world: World): Promise<JournalEntry> {
  return waitForEntry(world, 'a session that is on disk', ({ end, settled }) => end === null && settled, 80_000);
}

/** Waits until the first look of this browser run was taken. */
export async function waitUntilJudged(world: World): Promise<void> {
  await waitFor(
    'the first look of this browser run',
    async () => {
      const { 'browser-run': run } = (await world.inExtension((browser) =>
        browser.storage.session.get('browser-run'),
      )) as { 'browser-run'?: { data: { judged: boolean } | null } };
      return run?.data?.judged === true;
    },
    30_000,
  );
}

/** Asks "Why was I signed out?" without a screen. */
export async function diagnose(
  world: World,
  siteId = 'claude',
  storeId = world.browserName === 'chromium' ? '0' : 'firefox-default',
): Promise<Diagnosis> {
  const reply = await world.inExtension(
    async (browser, site, store) =>
      (await browser.runtime.sendMessage({
        type: 'diagnose',
        session: { siteId: site, storeId: store, partition: null },
      })) as { extra: { diagnosis: Diagnosis } },
    siteId,
    storeId,
  );
  return reply.extra.diagnosis;
}

export async function firstCause(world: World, siteId?: string): Promise<Pick<Cause, 'code' | 'certainty'>> {
  const [first] = (await diagnose(world, siteId)).causes;
  if (!first) throw new Error('A diagnosis without a cause');
  return { code: first.code, certainty: first.certainty };
}

/** Presses the button in the popup, and returns the causes in the order of the screen, most likely first. */
export async function askWhy(popup: Page): Promise<string[]> {
  await press(popup, words('whyOut'));
  return waitFor(
    'causes',
    async () => {
      const causes = await popup.evaluate(() =>
        [...document.querySelectorAll('dialog[open] [aria-label="Causes"] > li')].map(
          (item) => item.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
        ),
      );
      return causes.length > 0 ? causes : undefined;
    },
    25_000,
  );
}

/** The text of the list of warnings. */
export function warnings(page: Page): Promise<string> {
  return textOf(page, '[aria-label="Warnings"] > li');
}
