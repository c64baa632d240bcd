import type { Shown } from '../../../utils/core/discovery/with-shown.ts';
import type { KeyWith } from '../../words.ts';

/** What a watched sign-out taught, in one sentence. */
export function shownKey({ cookies, ways }: Shown): KeyWith<'site'> {
  if (ways.length > 0) return 'showLearned';
  return cookies.some(({ change }) => change === 'gone') ? 'showLearnedCookies' : 'showNothing';
}
