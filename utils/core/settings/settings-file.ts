import type { Settings } from './settings.ts';
import type { SettingsChange } from './settings-changes.ts';

/** A file of settings holds a few kilobytes; nobody's is larger than this, in bytes. */
export const LARGEST_SETTINGS_FILE = 256 * 1024;

/** What a file turned out to be: settings with what they would change here, or why it is none that can be used. */
export type SettingsFile =
  | { readonly kind: 'settings'; readonly settings: Settings; readonly changes: readonly SettingsChange[] }
  | { readonly kind: UnusableFile };

/**
 * `foreign`: no settings of Lights Out; `broken`: parts of them cannot be understood; `newer`: a later version wrote
 * them.
 */
export type UnusableFile = 'foreign' | 'broken' | 'newer';
