import type { Shown } from '../../../utils/core/discovery/with-shown.ts';
import type { Words } from '../../words.ts';

/** What a watched sign-out taught, in one sentence. */
export function shownSentence({ cookies, ways }: Shown, site: string, words: Words): string {
  const isGone = cookies.some(({ change }) => change === 'gone');
  return words('showLearned', { what: ways.length > 0 ? 'other' : isGone ? 'cookies' : 'nothing', site });
}
