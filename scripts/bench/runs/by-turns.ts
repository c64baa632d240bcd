import type { Page } from 'puppeteer-core';
import { type Opening, openStage } from '../../../tests/e2e/harness/report/measure.ts';
import { signIn } from '../../../tests/e2e/harness/steps.ts';
import type { World } from '../../../tests/e2e/harness/world.ts';
import { median } from '../report/median.ts';

export const OPENS = 21;

/** In ms, medians. `apart`: the median of the differences between two that were measured right after each other. */
export type Pair = { readonly few: number; readonly full: number; readonly apart: number };

/** `whole`: until everything is shown. `reading`: the browser's own call for the whole jar, alone. */
export type PopupTimes = {
  readonly awake: { readonly first: Pair; readonly whole: Pair };
  readonly asleep: { readonly first: Pair; readonly whole: Pair };
  readonly reading: Pair;
};

/** A browser that is signed in to Claude, in which a popup is opened again and again. */
export type Prepared = {
  readonly world: World;
  readonly page: Page;
  readonly open: () => Promise<Opening>;
  readonly openAsleep: () => Promise<Opening>;
};

export async function prepare(world: World): Promise<Prepared> {
  const { page, tabId } = await signIn(world);
  const stage = await openStage(world, tabId);
  const openAsleep = async () => {
    await stop(world);
    return stage.open();
  };
  return { world, page, open: stage.open, openAsleep };
}

/** A worker that is busy with what follows an opening may not stop at once. */
async function stop(world: World): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await world.stopBackground();
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Opens the popup in both browsers by turns, with the background awake and stopped before. */
export async function measureBoth(few: Prepared, full: Prepared): Promise<PopupTimes> {
  const awake = await byTurns(few.open, full.open, OPENS);
  const asleep = await byTurns(few.openAsleep, full.openAsleep, Math.ceil(OPENS / 3));
  const reading = await byTurns(
    () => readJar(few.world),
    () => readJar(full.world),
    OPENS,
  );
  const both = (turns: readonly Turn<Opening>[]) => ({
    first: toPair(turns, (opening) => opening.first),
    whole: toPair(turns, (opening) => opening.whole),
  });
  return { awake: both(awake), asleep: both(asleep), reading: toPair(reading, (time) => time) };
}

type Turn<T> = { readonly few: T; readonly full: T };

/** Which of the two is first changes each time: the machine is never equally busy. */
async function byTurns<T>(few: () => Promise<T>, full: () => Promise<T>, times: number): Promise<readonly Turn<T>[]> {
  const turns: Turn<T>[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    if (turn % 2 === 0) turns.push({ few: await few(), full: await full() });
    else turns.push({ full: await full(), few: await few() });
  }
  return turns;
}

function toPair<T>(turns: readonly Turn<T>[], timeOf: (one: T) => number): Pair {
  return {
    few: median(turns.map(({ few }) => timeOf(few))),
    full: median(turns.map(({ full }) => timeOf(full))),
    apart: median(turns.map(({ few, full }) => timeOf(full) - timeOf(few))),
  };
}

/** The browser's own call for the whole jar from a page of the extension, with nothing else around it. */
function readJar(world: World): Promise<number> {
  return world.inExtension(async (browser) => {
    const started = performance.now();
    await browser.cookies.getAll({});
    return performance.now() - started;
  });
}
