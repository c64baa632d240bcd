import type { Clearing } from '../../../utils/core/sessions/early-end.ts';
import type { MessageKey } from '../../words.ts';

/**
 * What becomes of a site's sign-in when the browser closes, and how that is known. In the order on the page: sites that
 * are forgotten come first.
 */
export const clearingKeys: Readonly<Record<Clearing, MessageKey>> = {
  clears: 'clearingBySetting',
  'seems-to-clear': 'clearingSeems',
  keeps: 'clearingKeeps',
  unknown: 'clearingUnknown',
};
