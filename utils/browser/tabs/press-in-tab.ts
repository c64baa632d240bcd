import { findControl } from '../../core/discovery/find-control.ts';
import { errorText } from '../../core/error-text.ts';
import type { ControlMark } from '../../core/sites/control-mark.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import { waits } from '../../core/waits.ts';
import type { Tabs } from '../../ports/tabs.ts';
import { browser } from '../api.ts';
import { letPass, now, within } from '../clock.ts';
import type { WantedControl } from '../in-page/look-at-page.ts';
import { pressControl } from '../in-page/press-control.ts';
import { waitUntilQuiet } from '../in-page/wait-until-quiet.ts';
import { isUsable, readBeginning } from './is-awake.ts';
import { takeLook } from './page-looks.ts';
import { runInPage } from './run-in-page.ts';
import { untilLoaded } from './until-loaded.ts';

/** In ms. A page that does not come back from a press in this time asks a question of its own, or hangs. */
const PRESS_LIMIT_MS = 3_000;
/** A page may draw itself anew between the look and the press: then it is looked at again. */
const MOST_LOOKS = 3;
/** In ms. A page that a press leads to begins to load within this time. */
const LEAVING_MS = 150;

type Pressed = Awaited<ReturnType<Tabs['press']>>;

/** In ms. Between two looks at a page that has just begun. */
const STARTING_MS = 500;

/**
 * Presses a control of a page, as the port says. The control and the origin are looked at just before. A page that has
 * just begun may be quiet for a moment before its script makes its controls: there they are waited for.
 */
export async function pressInTab(tabId: number, site: SiteDefinition, mark: ControlMark): Promise<Pressed> {
  const startedAt = now();
  try {
    for (let looks = 0; looks < MOST_LOOKS; ) {
      const origin = await findOrigin(tabId, site);
      if (origin === null || !(await untilQuiet(tabId))) return 'no-page';
      const look = await takeLook(tabId, origin, toWanted(mark));
      if (look === null) return 'no-page';
      const control = findControl(look.snapshot, mark);
      const found = look.found.find((one) => one.control === control);
      if (found) {
        const answer = await press(tabId, [origin, look.mark, found.index, found.raw]);
        if (answer !== 'changed') return answer;
        looks += 1;
      } else if (now() - startedAt < waits.visit && (await isStarting(tabId))) await letPass(STARTING_MS);
      else return 'not-found';
    }
    return 'not-found';
  } catch (error) {
    console.info('Lights Out: a page could not be used', errorText(error));
    return 'no-page';
  }
}

/** Whether the page of a tab began so lately that it may still be building itself. */
async function isStarting(tabId: number): Promise<boolean> {
  const beganAt = await readBeginning(tabId);
  return beganAt !== null && now() - beganAt < waits.visit;
}

/** What only a person knows as a control is looked for by what it is called in the page's code. */
function toWanted({ classes, place, role }: ControlMark): WantedControl | null {
  return role === 'other' ? { classes, place } : null;
}

/** The origin that a tab shows, if it is one of the site's and its page can be used. */
async function findOrigin(tabId: number, { origins }: SiteDefinition): Promise<string | null> {
  if (!(await within(waits.visit, untilLoaded(tabId), false))) return null;
  const tab = await browser.tabs.get(tabId);
  const origin = URL.parse(tab.url ?? '')?.origin;
  return isUsable(tab) && origin !== undefined && origins.includes(origin) ? origin : null;
}

async function press(tabId: number, args: [string, string, number, string]): Promise<Pressed | 'changed'> {
  const before = await readBeginning(tabId);
  const way = { limitMs: PRESS_LIMIT_MS, frames: 'top', when: 'at-once' } as const;
  const [first] = await runInPage(tabId, pressControl, args, way).catch(lost);
  if (first?.result === 'changed') return 'changed';
  if (first?.result === 'too-late') return 'no-page';
  await letPass(LEAVING_MS);
  // Its answer is lost where the press led to another page at once.
  if (first?.result !== 'pressed' && (await readBeginning(tabId).catch(() => null)) === before) return 'held';
  if (first?.result !== 'pressed' && (await isStuck(tabId))) return 'held';
  await settle(tabId).catch(lost); // at another site's page by now, which we may not look at
  return 'pressed';
}

/** Waits until the page that stands there now, which may be another one, is loaded and quiet. */
async function settle(tabId: number): Promise<void> {
  await within(waits.visit, untilLoaded(tabId), false);
  await untilQuiet(tabId);
}

function lost(error: unknown): [] {
  console.info('Lights Out: a page went away with its answer', errorText(error));
  return [];
}

/** Whether a tab shows a loaded page that runs nothing. */
async function isStuck(tabId: number): Promise<boolean> {
  return isUsable(await browser.tabs.get(tabId)) && (await readBeginning(tabId)) === null;
}

/** Waits until the page is quiet. False if it does not run scripts. */
async function untilQuiet(tabId: number): Promise<boolean> {
  const limitMs = waits.quietAtLast + 1_000;
  const [first] = await runInPage(tabId, waitUntilQuiet, [waits.quiet, waits.quietAtLast], {
    limitMs,
    frames: 'top',
    when: 'loaded',
  });
  return first?.result === true;
}
