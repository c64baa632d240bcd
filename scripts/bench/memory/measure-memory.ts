import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../../../tests/e2e/harness/chromium/chromium-engine.ts';
import { goTo } from '../../../tests/e2e/harness/go-to.ts';
import { signIn } from '../../../tests/e2e/harness/steps.ts';
import { openWorld } from '../../../tests/e2e/harness/world.ts';
import { type PracticeSites, startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { buildWhenStale } from '../../build-when-stale.ts';
import { withBlankExtension } from '../popup/blank-extension.ts';
import { addSubject, oursIn, type Subject, showPopup } from '../popup/open-popup.ts';
import { watchPopups } from '../popup/popup-probe.ts';
import { median } from '../report/median.ts';
import type { Section } from '../report/section.ts';
import { findExtensionProcess, readMemory } from './extension-process.ts';

const BROWSERS = 3;
const OPENINGS = 5;
/** In MiB. */
const MOST_MORE = 15;

/** In MiB: with the worker awake alone, with the popup open, and after more openings, closed. */
type Memory = { readonly begun: number; readonly open: number; readonly used: number };

/** The memory of the extension's process, beside that of a blank extension in a browser of its own. Linux only. */
export async function measureMemory(): Promise<Section> {
  await buildWhenStale('chromium');
  const sites = await startPracticeSites();
  try {
    const [blank, ours]: [Memory[], Memory[]] = [[], []];
    for (let turn = 0; turn < BROWSERS; turn += 1) {
      blank.push(await measureBlank(sites));
      ours.push(await measureOurs(sites));
    }
    const [before, after] = [toMedians(blank), toMedians(ours)];
    const rows = [before, after, after.map((value, index) => value - (before[index] ?? Number.NaN))];
    return {
      part: 'memory',
      where: 'chromium',
      title: `memory (PSS) of the extension's process in MiB; medians of ${BROWSERS} browsers each, three sites allowed`,
      columns: ['worker awake', 'popup open', `closed after ${OPENINGS} more`],
      rows: rows.map((values, index) => ({ name: ['blank', 'ours', 'more than blank'][index] ?? '', values })),
      targets: [
        {
          key: 'memory',
          name: 'process with the popup open, above the blank one',
          value: rows[2]?.[1] ?? Number.NaN,
          most: MOST_MORE,
          unit: 'MiB',
        },
      ],
    };
  } finally {
    await sites.stop();
  }
}

const toMedians = (all: readonly Memory[]) =>
  (['begun', 'open', 'used'] as const).map((when) => median(all.map((one) => one[when])));

async function measureBlank({ port }: PracticeSites): Promise<Memory> {
  return withBlankExtension(async (folder) => {
    const browser = await launchChromium({ port, headless: true, args: [], prefs: {} });
    try {
      const subject = await addSubject(browser, 'blank', folder);
      const page = await browser.newPage();
      await goTo(page, 'https://claude.ai/login');
      return await use(browser, subject);
    } finally {
      await browser.close();
    }
  });
}

async function measureOurs({ port }: PracticeSites): Promise<Memory> {
  const world = await openWorld({ browserName: 'chromium', port });
  try {
    const { page } = await signIn(world);
    await page.bringToFront();
    return await use(world.engine.browser, oursIn(world));
  } finally {
    await world.close();
  }
}

async function use(browser: Browser, subject: Subject): Promise<Memory> {
  const pid = await findExtensionProcess(browser.process()?.pid ?? Number.NaN);
  const begun = await readMemory(pid);
  await watchPopups(browser);
  let open = Number.NaN;
  await showPopup(browser, subject, 'awake', async () => {
    open = await readMemory(pid);
  });
  for (let more = 0; more < OPENINGS; more += 1) await showPopup(browser, subject, 'awake', async () => {});
  return { begun, open, used: await readMemory(pid) };
}
