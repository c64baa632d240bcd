import { waitForAll } from '../../core/wait-for-all.ts';
import type { ToolbarButton } from '../../ports/screens.ts';
import { browser } from '../api.ts';

/** Without a badge the button has the extension's own name, the same in every language. */
export const toolbarButton: ToolbarButton = {
  async show(tabId, badge) {
    try {
      await waitForAll([
        browser.action.setBadgeText({ tabId, text: badge?.text ?? '' }),
        browser.action.setTitle({ tabId, title: badge?.title ?? browser.runtime.getManifest().name }),
        ...(badge ? [browser.action.setBadgeBackgroundColor({ tabId, color: '#8a5600' })] : []),
      ]);
    } catch (error) {
      // A tab may be closed between being listed and being labelled: "No tab with id" (Chromium 156), "Invalid tab ID"
      // (Firefox 153).
      if (!(error instanceof Error && /tab/i.test(error.message))) throw error;
    }
  },
};
