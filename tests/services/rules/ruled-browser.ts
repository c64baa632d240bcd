import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { saveSettings } from '../save-settings.ts';

export type World = ReturnType<typeof createWorld>;
export type App = ReturnType<World['start']>['app'];

/** A browser with one sign-in, its tab, and this rule for its site. */
export async function ruled(rule: SiteRule, world = createWorld()) {
  const token = world.server.signIn('claude');
  const tab = world.tabs.show('https://claude.ai/', '0', { inFront: true });
  const { app } = world.start();
  await app.onWake();
  await saveSettings(app.handlers, { ...defaultSettings, rules: { claude: rule } });
  return { world, app, tab, token, isAlive: () => world.server.isAlive(token) };
}

/** Time passes; the alarm wakes the background when it is due. */
export async function pass(world: World, app: App, ms: number): Promise<void> {
  const end = world.clock.now() + ms;
  for (let left = ms; left > 0; left = end - world.clock.now()) {
    const { alarmAt } = world.browser;
    const next = alarmAt === null ? left : Math.min(left, Math.max(1, alarmAt - world.clock.now()));
    world.clock.advance(next);
    if (alarmAt !== null && alarmAt <= world.clock.now()) await app.onWake();
  }
}

/** A person closes the tab, and the browser says so. */
export async function close({ tabs }: World, app: App, tabId: number): Promise<void> {
  tabs.drop(tabId);
  await app.onChange();
}

export const noticesOf = async (app: App) =>
  (await app.handlers['get-overview']({ type: 'get-overview' })).overview.ruleNotices;

export const historyOf = async (app: App) =>
  (await app.handlers['get-overview']({ type: 'get-overview' })).overview.history;

export const A_MINUTE = MINUTE;
