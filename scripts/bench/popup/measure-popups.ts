import type { Page } from 'puppeteer-core';
import { signIn } from '../../../tests/e2e/harness/steps.ts';
import { openWorld, type World } from '../../../tests/e2e/harness/world.ts';
import { startPracticeSites } from '../../../tests/practice-sites/start.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import { toText } from '../report/draw-section.ts';
import { median } from '../report/median.ts';
import { fillCatalogue } from '../runs/fill-catalogue.ts';
import { addOwnSites, fillOwnSites } from '../runs/own-sites.ts';
import { withBlankExtension } from './blank-extension.ts';
import { addSubject, openPopup, oursIn, type Subject, type WorkerState } from './open-popup.ts';
import { BLANK, type Openings } from './openings.ts';
import { nameCase, type PopupCase, popupCases } from './popup-cases.ts';
import { watchPopups } from './popup-probe.ts';
import type { Opening } from './to-opening.ts';

/**
 * Opens the real popup in Chromium, by turns with the blank one and with another extension's if a folder of it is
 * given. All are in one browser, over the same signed-in page. The first opening of each fills caches, and does not
 * count.
 */
export function measurePopups(openings: number, against: string | null): Promise<readonly Openings[]> {
  return withBlankExtension(async (blankFolder) => {
    const found: Openings[] = [];
    for (const [index, one] of popupCases.entries()) {
      const measured = await measureCase(one, blankFolder, { openings, against });
      found.push(...measured);
      // A later browser may fail: what is known by then is said.
      for (const { name, subject, openings: all } of measured)
        console.log(`  ${index + 1} of ${popupCases.length}: ${name}: ${subject}: ${tell(all)}`);
    }
    return found;
  });
}

function tell(openings: readonly Opening[]): string {
  const [paint, settled] = [median(openings.map((one) => one.paint)), median(openings.map((one) => one.settled))];
  return `first paint ${toText(paint)} ms, settled ${toText(settled)} ms`;
}

type Wanted = { readonly openings: number; readonly against: string | null };

async function measureCase(of: PopupCase, blankFolder: string, wanted: Wanted): Promise<readonly Openings[]> {
  const sites = await startPracticeSites();
  const world = await openWorld({ browserName: 'chromium', build: of.build, port: sites.port });
  try {
    const { browser } = world.engine;
    const blank = await addSubject(browser, BLANK, blankFolder);
    const other = wanted.against === null ? [] : [await addSubject(browser, 'other', wanted.against)];
    const { page } = await signIn(world);
    await fill(world, page, of);
    await watchPopups(browser);
    const ours = oursIn(world);
    const seen = await world.inExtension(async ({ cookies }) => (await cookies.getAll({ partitionKey: {} })).length);
    const found: Openings[] = [];
    for (const state of of.workers) {
      const name = nameCase(of, seen, state);
      const turns = await takeTurns(world, page, [blank, ours, ...other], state, wanted.openings);
      for (const [subject, all] of turns) found.push({ of, state, name, subject, openings: all });
    }
    return found;
  } finally {
    await world.close();
    await sites.stop();
  }
}

async function fill(world: World, page: Page, { build, cookies, ownSites }: PopupCase): Promise<void> {
  if (ownSites > 0) {
    await fillOwnSites(page, ownSites);
    await addOwnSites(world, ownSites);
  } else if (cookies > 0) {
    const allowed = allSites.filter(({ access }) => build === 'every-host' || access === 'required');
    await fillCatalogue(page, allowed, cookies);
  }
}

/** Which popup is opened first changes each time: the machine is never equally busy. */
async function takeTurns(
  world: World,
  page: Page,
  subjects: readonly Subject[],
  state: WorkerState,
  count: number,
): Promise<ReadonlyMap<string, readonly Opening[]>> {
  const { browser } = world.engine;
  await page.bringToFront();
  for (const subject of subjects) await openPopup(browser, subject, state);
  const found = new Map<string, Opening[]>(subjects.map(({ name }) => [name, []]));
  for (let turn = 0; turn < count; turn += 1)
    for (const subject of turn % 2 === 0 ? subjects : subjects.toReversed())
      found.get(subject.name)?.push(await openPopup(browser, subject, state));
  return found;
}
