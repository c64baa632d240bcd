import { assertNever } from '../../../utils/core/assert-never.ts';
import type { Clearing } from '../../../utils/core/sessions/early-end.ts';
import type { MessageKey } from '../../words.ts';

/** In the order on the page: sites that are forgotten come first. */
export const clearingKeys: readonly MessageKey[] = [
  'clearingBySetting',
  'clearingByExperience',
  'clearingKeeps',
  'clearingUnknown',
];

/** What becomes of a site's sign-in when the browser closes, and how that is known. */
export function clearingKey(clearing: Clearing): MessageKey {
  if (typeof clearing === 'object')
    return clearing.clearsBy === 'setting' ? 'clearingBySetting' : 'clearingByExperience';
  switch (clearing) {
    case 'keeps':
      return 'clearingKeeps';
    case 'unknown':
      return 'clearingUnknown';
    default:
      return assertNever(clearing);
  }
}
