import type { SiteView } from '../../../utils/core/overview/parts/sites-part.ts';
import type { SiteRule } from '../../../utils/core/rules/site-rule.ts';
import type { Settings } from '../../../utils/core/settings/settings.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { Undo } from '../last-change.ts';
import type { ScreenState } from '../screen-state.ts';
import type { Send } from '../send.ts';

type Parts = {
  readonly deps: Pick<AppDependencies, 'requestNotifications'>;
  readonly state: Pick<ScreenState, 'lastChange' | 'overview' | 'trouble'>;
  readonly send: Send;
};

/** Changes of the settings. */
export function createSettingsActions({ deps, state, send }: Parts) {
  /**
   * Saves what one press changes in the settings that the screen shows: the background keeps all else as it is there.
   * True where it was saved.
   */
  async function saveSettings(from: Settings, to: Settings): Promise<boolean> {
    const reply = await send({ type: 'save-settings', from, to }, (answer) => {
      const isSaved = answer.ok && answer.result === 'saved';
      if (answer.ok && !isSaved) state.trouble.value = 'not-saved';
      const written = isSaved && answer.extra?.kind === 'settings-written' ? answer.extra : null;
      const undo: Undo | null = written && { kind: 'settings', before: written.before, after: written.after };
      state.lastChange.value = isSaved ? { became: 'saved', undo } : null;
    });
    return reply.ok && reply.result === 'saved';
  }

  return {
    saveSettings,
    /** True where it was saved. */
    async setSiteOn(site: SiteView, on: 'on' | 'off'): Promise<boolean> {
      const settings = state.overview.value?.settings;
      if (!settings) return false;
      const others = settings.sitesOff.filter((id) => id !== site.id);
      return saveSettings(settings, { ...settings, sitesOff: on === 'on' ? others : [...others, site.id] });
    },
    /** Chooses when a site is signed out of by itself; null for never. */
    async setRule(siteId: SiteId, rule: SiteRule | null): Promise<void> {
      const settings = state.overview.value?.settings;
      if (!settings) return;
      const { [siteId]: _former, ...others } = settings.rules;
      await saveSettings(settings, { ...settings, rules: rule === null ? others : { ...others, [siteId]: rule } });
    },
    /** True where they are on and allowed. */
    async turnRemindersOn(): Promise<boolean> {
      const allowed = await deps.requestNotifications();
      if (!allowed) state.trouble.value = 'not-allowed';
      const settings = state.overview.value?.settings;
      if (!allowed || !settings) return false;
      return saveSettings(settings, { ...settings, reminders: { ...settings.reminders, on: true } });
    },
  };
}
