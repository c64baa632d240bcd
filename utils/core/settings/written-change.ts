import { isSameData } from '../is-same-data.ts';
import { mergeSettings } from './merge-settings.ts';
import type { Settings } from './settings.ts';

/** The settings in force just before and just after one change was written: all that taking it back needs. */
export type WrittenChange = { readonly before: Settings; readonly after: Settings };

/** Whether everything that a change wrote is still there: then writing it once more would change nothing. */
export function isStillThere(present: Settings, { before, after }: WrittenChange): boolean {
  return isSameData(mergeSettings(present, before, after), present);
}
