import type { UnfinishedMemory } from '../../core/unfinished.ts';
import { UNFINISHED_KEY as KEY } from '../../storage/session-keys.ts';
import { browser } from '../api.ts';

/** In the browser's memory, which outlives the popup. */
export const unfinishedMemory: UnfinishedMemory = {
  keep: (unfinished) => browser.storage.session.set({ [KEY]: unfinished }),
  async take() {
    const { [KEY]: kept } = await browser.storage.session.get([KEY]);
    if (kept !== undefined) await browser.storage.session.remove(KEY);
    return kept;
  },
  drop: () => browser.storage.session.remove(KEY),
};

/** For a page in a tab, which stays open while the browser asks. */
export const noUnfinished: UnfinishedMemory = {
  keep: async () => {},
  take: async () => null,
  drop: async () => {},
};
