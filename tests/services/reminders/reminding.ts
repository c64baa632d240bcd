import { defaultSettings, type Settings } from '../../../utils/core/settings/settings.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { DAY } from '../../../utils/core/time.ts';
import { createWorld, type World } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';
import { createBrowser } from '../journal/recording.ts';

export const END = NOON + 10 * DAY;
export const reminding = (change: Partial<Settings['reminders']> = {}, more: Partial<Settings> = {}): Settings => ({
  ...defaultSettings,
  badge: false,
  ...more,
  reminders: { ...defaultSettings.reminders, on: true, ...change },
});
export const shown = ({ notifications }: World) =>
  notifications.shown.map(({ ref, late }) => `${ref.siteId} ${ref.storeId}${late ? ', late' : ''}`);
export const marks = ({ disk }: World) =>
  (disk.values.get('reminders') as { data: Record<string, unknown> } | undefined)?.data ?? {};

/** Signed in to Claude for ten days, with reminders. */
export async function createRemindingBrowser(settings = reminding(), sites: readonly SiteDefinition[] = requiredSites) {
  const browser = createBrowser(createWorld({ sites }), settings);
  await browser.signIn('claude', { expiresAt: END });
  const at = async (moment: number) => {
    browser.world.clock.set(moment);
    await browser.wake();
  };
  return { browser, world: browser.world, at };
}
