import type { Browser } from 'webextension-polyfill';
import type { Pinned } from '../../core/first-run/pinned.ts';
import { browser } from '../api.ts';
import { reportBug } from '../report-bug.ts';

/** Newer than the polyfill. Chrome has the event since 130, and Firefox both (seen in 153). */
type Action = Partial<Browser['action']> & {
  getUserSettings?: () => Promise<{ isOnToolbar?: boolean }>;
  onUserSettingsChanged?: { addListener(listener: () => void): void; removeListener(listener: () => void): void };
};

/** Tells at once whether our button stands in the toolbar, and again when that changes. Returns what ends it. */
export function followPinned(tell: (pinned: Pinned) => void): () => void {
  const { action, commands }: { action: Action; commands?: unknown } = browser;
  const look = () =>
    void read(action, commands)
      .then(tell)
      .catch((error: unknown) => reportBug('the toolbar', error));
  look();
  action.onUserSettingsChanged?.addListener(look);
  return () => action.onUserSettingsChanged?.removeListener(look);
}

/** Firefox for Android has no toolbar, nor keyboard shortcuts, by which it is known. */
async function read({ getUserSettings }: Action, commands: unknown): Promise<Pinned> {
  if (commands === undefined) return 'no-toolbar';
  const isOnToolbar = (await getUserSettings?.())?.isOnToolbar;
  return isOnToolbar === undefined ? 'unknown' : isOnToolbar ? 'pinned' : 'not-pinned';
}
