import type { DatedPreferences, Following } from '../../../utils/core/settings/following.ts';
import { findPreferences } from '../../../utils/core/settings/preferences.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import { defaultSettings } from '../../../utils/core/settings/settings.ts';
import { createWorld, type World } from '../../fakes/fake-world.ts';
import { saveSettings } from '../save-settings.ts';

/** A settings document that names sites, stores and everything else that must stay. */
export const personal: Settings = {
  ...defaultSettings,
  sitesOff: ['character-ai'],
  storeNames: { 'firefox-container-3': 'Therapist' },
  reminders: { ...defaultSettings.reminders, sitesOff: ['claude-console'] },
  record: { choice: 'on', sitesOff: ['claude'] },
};

/** The same, with preferences that follow the person from one computer to another. */
export const following: Settings = { ...personal, follow: true };

/** One computer of a person: a world with a worker in it, and what its settings page does. */
export function createComputer(world: World = createWorld()) {
  const { app } = world.start();
  const overview = async () => (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
  const save = (settings: Settings) => saveSettings(app.handlers, settings);
  return {
    world,
    app,
    overview,
    save,
    async change(part: Partial<Settings>) {
      return save({ ...(await overview()).settings, ...part });
    },
    settings: async () => (await overview()).settings,
    state: async (): Promise<Following['state']> => (await overview()).following,
    /** What lies in its sync area. */
    synced: () => world.sync.values.get('preferences') as { version: number; data: DatedPreferences } | undefined,
    /** Another computer's change comes in, as the browser brings it. */
    async receive(part: Partial<Settings>, changedAt: number) {
      world.sync.values.set('preferences', {
        version: 1,
        data: { preferences: findPreferences({ ...defaultSettings, ...part }), changedAt },
      });
      await app.onSynced();
    },
    writes: () => world.sync.writes.length,
  };
}

/** The browser's sync carries the one value there, and tells of it. */
export async function carry(
  from: ReturnType<typeof createComputer>,
  to: ReturnType<typeof createComputer>,
): Promise<void> {
  const value = from.world.sync.values.get('preferences');
  if (value === undefined) to.world.sync.values.delete('preferences');
  else to.world.sync.values.set('preferences', structuredClone(value));
  await to.app.onSynced();
}
