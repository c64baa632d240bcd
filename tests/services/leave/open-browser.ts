import { defaultSettings, type LeavingSettings } from '../../../utils/core/settings/settings.ts';
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
/** A browser with one sign-in, and these wishes. */
export async function open(change: Partial<LeavingSettings>, computer: 'shared' | 'own' = 'shared') {
  const world = createWorld();
  const token = world.server.signIn('claude');
  const { app } = world.start();
  await app.onWake();
  await wish(app, change, computer);
  return { world, app, token, leave: () => leaveOf(app), isAlive: () => world.server.isAlive(token) };
}
