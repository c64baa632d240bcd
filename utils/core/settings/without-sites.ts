import type { SiteId } from '../sites/site.ts';
import type { Settings } from './settings.ts';

/** The settings without what they say of these sites. */
export function withoutSites(settings: Settings, isGone: (siteId: SiteId) => boolean): Settings {
  const others = (ids: readonly SiteId[]) => ids.filter((id) => !isGone(id));
  return {
    ...settings,
    sitesOff: others(settings.sitesOff),
    reminders: { ...settings.reminders, sitesOff: others(settings.reminders.sitesOff) },
    record: { ...settings.record, sitesOff: others(settings.record.sitesOff) },
    rules: Object.fromEntries(Object.entries(settings.rules).filter(([id]) => !isGone(id))),
  };
}
