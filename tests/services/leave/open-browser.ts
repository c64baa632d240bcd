import { defaultSettings, type LeavingSettings } from '../../../utils/core/settings/settings.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import { saveSettings } from '../save-settings.ts';

export type World = ReturnType<typeof createWorld>;
export type App = ReturnType<World['start']>['app'];
export const leaveOf = async (app: App) =>
  (await app.handlers['get-overview']({ type: 'get-overview' })).overview.leave;
export async function wish(app: App, change: Partial<LeavingSettings>, computer: 'shared' | 'own' = 'shared') {
  await saveSettings(app.handlers, {
    ...defaultSettings,
    sharedComputer: computer === 'shared',
    leaving: { ...defaultSettings.leaving, ...change },
  });
}
/** Time passes while a countdown is on the screen: the alarm wakes the background in the middle of each minute. */
export async function countDown({ clock }: World, app: App, ms: number = MINUTE): Promise<void> {
  for (let left = ms; left > 0; left -= MINUTE / 2) {
    clock.advance(Math.min(left, MINUTE / 2));
    await app.onWake();
  }
}
/** A browser with one sign-in, and these wishes. */
export async function open(change: Partial<LeavingSettings>, computer: 'shared' | 'own' = 'shared') {
  const world = createWorld();
  const token = world.server.signIn('claude');
  const { app } = world.start();
  await app.onWake();
  await wish(app, change, computer);
  return { world, app, token, leave: () => leaveOf(app), isAlive: () => world.server.isAlive(token) };
}
