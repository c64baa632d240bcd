import type { Shown } from '../../../utils/core/discovery/with-shown.ts';
import type { WatchView } from '../../../utils/core/overview/parts/watch-part.ts';
import { words } from '../../words.ts';
import { openWiki, reply, withWiki } from './adding-world.tsx';
import { pressOf, shownRequest } from './fake-proposal.ts';
import { shownWatch } from './shown-watch.ts';

export const shownPress = { ...pressOf('End', ['button', 'button']), reason: 'shown' } as const;
/** What a person showed of the wiki: a request, the presses that sent it, and a cookie that went. */
export const shown: Shown = {
  ways: [shownRequest, shownPress],
  cookies: [{ name: 'visitor_id', host: 'firm.example', area: null, change: 'gone' }],
};
export const watching = (change: Partial<WatchView> = {}) => ({ ...withWiki, watch: shownWatch(change) });

/** The panel while the wiki's sign-out is watched. `seen`: what the watch taught in the end. */
export async function watched(seen: Shown, change: Partial<WatchView> = {}) {
  const page = await openWiki();
  page.client.replies.push(reply({ result: 'shown', overview: watching() }));
  await page.screen.press(words('showHow'));
  await page.show(watching(change));
  const end = async (key: 'done' | 'cancel') => {
    page.client.replies.push(
      reply({ result: 'shown', extra: { kind: 'ways-seen', ...seen }, overview: { ...withWiki, watch: null } }),
    );
    await page.screen.press(words(key));
  };
  return { ...page, end };
}
