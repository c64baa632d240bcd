import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../utils/core/journal/observation.ts';
import { DAY, SECOND } from '../../../utils/core/time.ts';
import { type BrowserRunWatch, createBrowserRunWatch } from '../../../utils/services/journal/browser-run.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { browserRunDocument } from '../../../utils/storage/journal/browser-run-document.ts';
import { createFakeClock, NOON } from '../../fakes/ports/fake-clock.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';
import { settle } from './recording.ts';

/** A browser run: its memory outlives a worker, and is empty when the browser starts. */
function createRun({ isWanted = true, fails = 0 } = {}) {
  const clock = createFakeClock();
  const area = createFakeStorageArea();
  const looks: Moment[] = [];
  let failing = fails;
  let timers = 0;

  function wake(): BrowserRunWatch {
    const watch: BrowserRunWatch = createBrowserRunWatch({
      clock: {
        ...clock,
        after: (ms, act) => {
          timers += 1;
          clock.after(ms, act);
        },
      },
      browserRun: createDocumentStore(area, browserRunDocument),
      isWanted: async () => isWanted,
      async observe(moment) {
        if (failing > 0) {
          failing -= 1;
          throw new Error('The jar cannot be read');
        }
        looks.push(moment);
      },
      onDue: () => void watch.lookAgain(),
    });
    return watch;
  }
  return { clock, area, looks, wake, timers: () => timers };
}

const wait = async (run: ReturnType<typeof createRun>, ms: number) => {
  run.clock.advance(ms);
  await settle();
};

describe('the first look of a browser run', () => {
  it.each<[string, readonly ('browser' | 'extension')[], Moment]>([
    ['the browser says that it started', ['browser'], 'browser-start'],
    ['the extension was updated', ['extension'], 'after-gap'],
    ['the extension was updated while the browser started', ['extension', 'browser'], 'browser-start'],
    ['the browser started, and the extension was updated with it', ['browser', 'extension'], 'browser-start'],
    ['no event comes, because the extension was off', [], 'after-absence'],
  ])('is taken as the right kind of look: %s', async (_what, says, expected) => {
    const run = createRun();
    const watch = run.wake();
    for (const by of says) await watch.noteStart(by);
    await watch.begin();
    expect(run.looks).toEqual([]);
    await wait(run, 5 * SECOND);
    expect(run.looks).toEqual([expected]);
    await watch.lookAgain();
    expect(run.looks).toEqual([expected, 'running']);
  });

  it('is not taken before the last tabs are restored, whatever events come', async () => {
    const run = createRun();
    const watch = run.wake();
    await watch.noteStart('browser');
    await watch.begin();
    for (let event = 0; event < 40; event += 1) await wait(run, 100).then(watch.lookAgain);
    expect([run.looks, run.timers()]).toEqual([[], 1]);
    await wait(run, SECOND);
    expect(run.looks).toEqual(['browser-start']);
  });

  it('is taken as a start also if another event woke the background first', async () => {
    const run = createRun();
    const watch = run.wake();
    await watch.lookAgain();
    await watch.noteStart('browser');
    await wait(run, 5 * SECOND);
    expect(run.looks).toEqual(['browser-start']);
  });

  it('is taken by the next worker after an alarm if the first one was stopped', async () => {
    const run = createRun();
    const first = run.wake();
    await first.noteStart('browser');
    await first.begin();
    expect(await first.dueAt()).toBe(NOON + 5 * SECOND);
    run.clock.set(NOON + 30 * SECOND);
    await run.wake().begin();
    expect(run.looks).toEqual(['browser-start']);
    expect(await run.wake().dueAt()).toBeNull();
  });

  it.each([
    ['the computer slept', 7 * 3_600 * SECOND],
    ['its clock was corrected', 365 * DAY],
    ['its clock was set back', -DAY],
  ])('says nothing about the start if it comes late: %s', async (_what, ms) => {
    const run = createRun();
    const first = run.wake();
    await first.noteStart('browser');
    await first.begin();
    run.clock.set(NOON + ms);
    await run.wake().begin();
    expect(run.looks).toEqual(['after-gap']);
  });

  it('is taken only once as the look at the start, also if many ask at the same time', async () => {
    const run = createRun();
    const watch = run.wake();
    await watch.noteStart('browser');
    run.clock.set(NOON + 5 * SECOND);
    await Promise.all([watch.begin(), watch.lookAgain(), watch.begin()]);
    expect(run.looks.filter((moment) => moment === 'browser-start')).toHaveLength(1);
  });

  it('draws no conclusion at a second try, if the first was interrupted', async () => {
    const run = createRun({ fails: 1 });
    const watch = run.wake();
    await watch.noteStart('browser');
    run.clock.set(NOON + 5 * SECOND);
    await expect(watch.begin()).rejects.toThrow('The jar cannot be read');
    await run.wake().lookAgain();
    expect(run.looks).toEqual(['after-gap']);
  });

  it('is not waited for if no record is kept', async () => {
    const run = createRun({ isWanted: false });
    const watch = run.wake();
    await watch.noteStart('browser');
    expect(await watch.dueAt()).toBeNull();
    await watch.begin();
    expect([run.looks, run.timers()]).toEqual([['browser-start'], 0]);
  });

  it('is taken once in a browser run by any worker, also if the extension is updated during the run', async () => {
    const run = createRun();
    await run.wake().noteStart('browser');
    run.clock.set(NOON + 5 * SECOND);
    await run.wake().begin();
    await run.wake().noteStart('extension');
    await run.wake().begin();
    await run.wake().lookAgain();
    expect(run.looks).toEqual(['browser-start', 'running']);
  });

  it('is taken again after the browser emptied its memory', async () => {
    const run = createRun();
    await run.wake().noteStart('browser');
    run.clock.set(NOON + 5 * SECOND);
    await run.wake().begin();
    run.area.values.clear();
    await run.wake().noteStart('browser');
    run.clock.advance(5 * SECOND);
    await run.wake().begin();
    expect(run.looks).toEqual(['browser-start', 'browser-start']);
  });
});
