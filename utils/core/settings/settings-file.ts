import type { Settings } from './settings.ts';
import type { SettingsChange } from './settings-changes.ts';

/** In bytes. A file of settings has a few kilobytes, so a larger file cannot be one. */
export const LARGEST_SETTINGS_FILE = 256 * 1024;

/** What a file contains: settings and what they would change here, or why it cannot be used. */
export type SettingsFile =
  | { readonly kind: 'settings'; readonly settings: Settings; readonly changes: readonly SettingsChange[] }
  | { readonly kind: UnusableFile };

/**
 * `foreign`: not settings of Lights Out. `broken`: some of it cannot be understood. `newer`: a later version wrote it.
 */
export type UnusableFile = 'foreign' | 'broken' | 'newer';
