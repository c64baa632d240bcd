import { describe, expect, it } from 'vitest';
import { emptyJournal } from '../../../utils/core/journal/journal.ts';
import { DAY, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createWorld, refOf, type World } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { defaultStore, privateStore } from '../../fakes/samples/stores.ts';
import { createRunningBrowser, diskJournal, recording, setSettings } from './recording.ts';

const inPrivate = { storeId: '1' };
const START = NOON + 5 * SECOND;

const openWorld = () => createWorld({ stores: [defaultStore] });
const memoryJournal = ({ memory }: World) =>
  (memory.values.get('journal') as { data: unknown } | undefined)?.data ?? emptyJournal;

/** Nothing of a private window may ever be on disk; this asks after every step. */
function watchDisk(world: World) {
  const { set } = world.disk;
  const traces: unknown[] = [];
  world.disk.set = async (key, value) => {
    if (/"storeId":"1"|\|1\|/.test(JSON.stringify(value))) traces.push([key, value]);
    return set(key, value);
  };
  return traces;
}

async function causesOf(browser: Awaited<ReturnType<typeof createRunningBrowser>>) {
  const { extra } = await browser.app().handlers.diagnose({ type: 'diagnose', session: refOf('claude') });
  return extra?.kind === 'diagnosis' ? extra.diagnosis.causes.map(({ code, certainty }) => `${certainty} ${code}`) : [];
}

async function createPrivateBrowser() {
  const world = openWorld();
  const traces = watchDisk(world);
  const browser = await createRunningBrowser(world);
  world.jar.open(privateStore);
  await browser.signIn('claude', inPrivate);
  return { browser, world, traces };
}

describe('a private window', () => {
  it('is recorded in memory only', async () => {
    const { browser, world, traces } = await createPrivateBrowser();
    await browser.pass(MINUTE);
    expect(memoryJournal(world)).toMatchObject({
      entries: [{ ref: refOf('claude', inPrivate), end: null, settled: true }],
    });
    expect(diskJournal(world)).toEqual(emptyJournal);
    expect(traces).toEqual([]);
  });

  it('leaves only the time of closing, without a site, when the last one is closed', async () => {
    const { browser, world, traces } = await createPrivateBrowser();
    await browser.signIn('claude');
    await browser.lose('claude', 'taken-back', '1');
    await browser.signIn('claude', inPrivate);
    world.clock.advance(MINUTE);
    world.jar.close('1');
    await browser.pass(SECOND);
    expect(diskJournal(world)).toMatchObject({
      privateClosedAt: START + MINUTE + SECOND,
      entries: [{ ref: refOf('claude') }],
    });
    expect(memoryJournal(world)).toEqual(emptyJournal);
    expect(JSON.stringify([...world.disk.values, ...world.memory.values])).not.toMatch(/"storeId":"1"|\|1\|/);
    expect(traces).toEqual([]);
  });

  it('is explained by the record while it is open, and by its closing for a day afterwards', async () => {
    const { browser, world } = await createPrivateBrowser();
    browser.app().onPageLoading('claude.ai', '1');
    await browser.lose('claude', 'taken-back', '1');
    expect(await browser.firstCause('claude', '1')).toBe('likely ended-by-site');
    expect(await browser.firstCause('claude', '0')).toBe('sure could-not-tell');
    world.jar.close('1');
    await browser.pass(SECOND);
    expect(await causesOf(browser)).toEqual(['sure could-not-tell', 'possible private-window']);
    await browser.pass(DAY);
    expect(await causesOf(browser)).toEqual(['sure could-not-tell']);
  });

  it('without a sign-in leaves the time of closing too, once', async () => {
    const world = openWorld();
    const browser = await createRunningBrowser(world);
    world.jar.open(privateStore);
    await browser.pass(SECOND);
    expect(diskJournal(world).privateClosedAt).toBeNull();
    world.jar.close('1');
    await browser.pass(SECOND);
    expect(diskJournal(world)).toEqual({ ...emptyJournal, privateClosedAt: START + 2 * SECOND });
    const before = diskJournal(world);
    await browser.pass(DAY);
    expect(diskJournal(world)).toEqual(before);
  });

  it('leaves nothing else if Firefox empties it with an event for each cookie', async () => {
    const { browser, world, traces } = await createPrivateBrowser();
    await browser.lose('claude', 'deleted', '1');
    world.jar.close('1');
    await browser.pass(SECOND);
    expect(memoryJournal(world)).toEqual(emptyJournal);
    expect(traces).toEqual([]);
  });

  it('is forgotten if the browser is closed or killed while it is open', async () => {
    const { browser, world, traces } = await createPrivateBrowser();
    world.jar.close('1');
    await browser.restart();
    expect([memoryJournal(world), diskJournal(world)]).toEqual([emptyJournal, emptyJournal]);
    expect(traces).toEqual([]);
  });

  it('is not remembered if no record is kept, not even in memory', async () => {
    const { browser, world } = await createPrivateBrowser();
    setSettings(world, { ...recording, record: { choice: 'off', sitesOff: [] } });
    await browser.pass(SECOND);
    expect(memoryJournal(world)).toEqual(emptyJournal);
    world.jar.close('1');
    await browser.pass(SECOND);
    setSettings(world, recording);
    await browser.pass(SECOND);
    expect(diskJournal(world)).toEqual(emptyJournal);
  });

  it('causes no reminder and leaves no mark of one', async () => {
    const world = openWorld();
    const traces = watchDisk(world);
    const browser = await createRunningBrowser(world, {
      ...recording,
      reminders: { ...recording.reminders, on: true },
    });
    world.jar.open(privateStore);
    await browser.signIn('claude', { ...inPrivate, expiresAt: START + 4 * DAY });
    await browser.pass(2 * DAY);
    expect([world.notifications.shown, traces]).toEqual([[], []]);
  });
});
