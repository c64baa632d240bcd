import { buildWhenStale } from '../build-when-stale.ts';
import type { BrowserName } from '../find-browser.ts';
import { measureGrowth } from './growth/measure-growth.ts';
import { measureLeave } from './leave/measure-leave.ts';
import { measureMemory } from './memory/measure-memory.ts';
import { measureInTab } from './popup/measure-in-tab.ts';
import { measurePopups } from './popup/measure-popups.ts';
import { toPopupSection } from './popup/popup-section.ts';
import { measureRemovals } from './removal/measure-removal.ts';
import type { Section } from './report/section.ts';
import { measureSize } from './size/measure-size.ts';
import type { Part, Wishes } from './wishes.ts';
import { measureWorker } from './worker/measure-worker.ts';

/** `in`: the browser that it needs; null for none. */
type Run = { readonly in: BrowserName | null; readonly measure: (wishes: Wishes) => Promise<Section> };

const runs: Readonly<Record<Part, readonly Run[]>> = {
  popup: [
    { in: 'chromium', measure: measureRealPopup },
    { in: 'firefox', measure: measurePopupInTab },
  ],
  removal: [{ in: 'chromium', measure: ({ openings }) => measureRemovals(openings) }],
  leave: [
    { in: 'chromium', measure: ({ openings }) => measureLeave('chromium', openings) },
    { in: 'firefox', measure: ({ openings }) => measureLeave('firefox', openings) },
  ],
  worker: [{ in: 'chromium', measure: ({ minutes }) => measureWorker(minutes) }],
  memory: [{ in: 'chromium', measure: () => measureMemory() }],
  size: [
    { in: 'chromium', measure: () => measureSize('chromium') },
    { in: 'firefox', measure: () => measureSize('firefox') },
  ],
  growth: [{ in: null, measure: () => measureGrowth() }],
};

/** Measures one part in the browsers that are asked for, as far as it can be measured there. */
export async function* runPart(part: Part, wishes: Wishes): AsyncGenerator<Section> {
  for (const { in: browserName, measure } of runs[part])
    if (browserName === null || wishes.browsers.includes(browserName)) yield await measure(wishes);
}

async function measureRealPopup({ against, openings }: Wishes): Promise<Section> {
  await buildWhenStale('chromium');
  await buildWhenStale('chromium', 'every-host');
  return toPopupSection(await measurePopups(openings, against), openings);
}

async function measurePopupInTab({ openings }: Wishes): Promise<Section> {
  await buildWhenStale('firefox');
  return measureInTab(openings);
}
