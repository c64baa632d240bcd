import type { Settings } from '../../utils/core/settings/settings.ts';
import type { Handlers } from '../../utils/messages/protocol.ts';

/** Saves all of these settings, as a person would who changes each on a screen that shows the present ones. */
export async function saveSettings(handlers: Handlers, to: Settings) {
  const { overview } = await handlers['get-overview']({ type: 'get-overview' });
  return handlers['save-settings']({ type: 'save-settings', from: overview.settings, to });
}
