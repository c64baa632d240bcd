import { findKnownRun } from './find-known-run.ts';
import type { Law } from './law.ts';

/**
 * A tab that holds, or may hold, unsent text is neither closed nor reloaded by what a person pressed, and no script is
 * put into a tab that was frozen, put away or still loading when it was looked at.
 */
export const tabsAreSpared: Law = {
  name: 'tabs-are-spared',
  needs: ['tab: closed by us', 'tab: reloaded by us', 'tab: script by us', 'tab: kept with its text'],
  ofPicture(scene, { runs }) {
    if (runs.some(({ unsentTabs }) => unsentTabs.length > 0)) scene.seen.add('tab: kept with its text');
    return [];
  },
  ofTab(scene, { tab, how, unsent, wasUsable }) {
    scene.seen.add(`tab: ${how} by us`);
    if (how === 'script')
      return wasUsable ? [] : [{ sign: 'script', detail: `a script is put into tab ${tab.tabId}, which sleeps` }];
    // A run that nobody pressed closes all tabs: its countdown said so.
    const isByItself = how === 'closed' && (findKnownRun(scene)?.because ?? 'press') !== 'press';
    if (unsent === false || isByItself) return [];
    return [{ sign: how, detail: `tab ${tab.tabId} was ${how}, and its unsent text: ${unsent}` }];
  },
};
