import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { type App, close, noticesOf, pass, ruled, type World } from './ruled-browser.ts';

const overviewOf = async (app: App) => (await app.handlers['get-overview']({ type: 'get-overview' })).overview;

/** The person takes all rules away, something happens, and "Undo" brings them back as they were. */
async function takeAwayAndBack(app: App, meanwhile: () => Promise<void>) {
  const { settings: from } = await overviewOf(app);
  const to = { ...from, rules: {} };
  expect((await app.handlers['save-settings']({ type: 'save-settings', from, to })).result).toBe('saved');
  await meanwhile();
  const undone = await app.handlers['save-settings']({ type: 'save-settings', from: to, to: from, undoes: true });
  expect([undone.result, (await overviewOf(app)).settings.rules]).toEqual(['saved', from.rules]);
}

type Ruled = Awaited<ReturnType<typeof ruled>>;
type Case = readonly [what: string, rule: SiteRule, before: (of: Ruled) => Promise<void>, waitsMs: number];

const notLooked = async ({ app, tab, world }: Ruled, ms: number) => {
  tab.inFront = false;
  await app.onLooked();
  await pass(world, app, ms);
};
const cases: readonly Case[] = [
  ['no look', { kind: 'no-look', minutes: 10 }, (of) => notLooked(of, 9 * MINUTE), 10 * MINUTE],
  [
    'no look, that counts down',
    { kind: 'no-look', minutes: 10 },
    (of) => notLooked(of, 10 * MINUTE + 30 * SECOND),
    10 * MINUTE,
  ],
];

describe('a rule that is taken away and brought back', () => {
  it.each(cases)('begins to wait anew: %s', async (_what, rule, before, waitsMs) => {
    const of = await ruled(rule);
    const { app, isAlive, world } = of;
    await before(of);
    await takeAwayAndBack(app, () => pass(world, app, HOUR));
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
    await pass(world, app, waitsMs - SECOND);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
    await pass(world, app, 2 * SECOND);
    expect([isAlive(), (await noticesOf(app)).length]).toEqual([true, 1]);
    await pass(world, app, MINUTE);
    expect(isAlive()).toBe(false);
  });

  it.each([
    ['before its tab was closed', (_world: World, _app: App) => Promise.resolve()],
    ['while it counts down', (world: World, app: App) => pass(world, app, 30 * SECOND)],
  ])('waits for the next tab where the last one was closed (%s)', async (what, before) => {
    const { app, isAlive, tab, world } = await ruled({ kind: 'last-tab' });
    const isLater = what.startsWith('before');
    if (!isLater) await close(world, app, tab.tabId);
    await before(world, app);
    await takeAwayAndBack(app, async () => {
      if (isLater) await close(world, app, tab.tabId);
      await pass(world, app, HOUR);
    });
    await pass(world, app, HOUR);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
  });

  it('comes the next day where its time of day passed meanwhile', async () => {
    const { app, isAlive, world } = await ruled({ kind: 'daily', atMinute: 13 * 60 });
    await pass(world, app, HOUR - 30 * SECOND);
    await takeAwayAndBack(app, () => pass(world, app, HOUR));
    await pass(world, app, 22 * HOUR);
    expect([isAlive(), await noticesOf(app)]).toEqual([true, []]);
    await pass(world, app, 2 * HOUR);
    expect(isAlive()).toBe(false);
  });
});
