import type { ComponentChildren } from 'preact';
import { useIsFound } from './finding.ts';

/**
 * One setting, as "Find a setting" knows it: by all that stands in it, explanations included. While it is not found it
 * is hidden and not taken away, so that what is being typed in it stays.
 */
export function Setting({ id, children }: { id: SettingId; children: ComponentChildren }) {
  return (
    <div class="setting" data-setting={id} hidden={!useIsFound(id)}>
      {children}
    </div>
  );
}

/** In the order of the page. */
export const settingIds = [
  'warnings',
  'sites',
  'containers',
  'private-windows',
  'reminders',
  'times',
  'badge',
  'record',
  'closing',
  'shared',
  'by-itself',
  'leaving',
  'language',
  'following',
  'settings-file',
  'sites-file',
  'experiments',
  'history',
  'kept',
  'sent',
  'remove-us',
] as const;
export type SettingId = (typeof settingIds)[number];
