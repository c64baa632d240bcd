import { isOfPrivateWindow } from '../core/unfinished.ts';
import type { PrivateNotes } from '../ports/screens.ts';
import { ADDING_KEY, UNFINISHED_KEY } from '../storage/session-keys.ts';
import { browser } from './api.ts';

/** What a screen over a private window left for the next one, and no screen has read. */
export const privateNotes: PrivateNotes = {
  async drop() {
    const { [UNFINISHED_KEY]: unfinished } = await browser.storage.session.get([UNFINISHED_KEY]);
    // An address is set aside for private windows alone.
    const keys = [ADDING_KEY, ...(isOfPrivateWindow(unfinished) ? [UNFINISHED_KEY] : [])];
    await browser.storage.session.remove(keys);
  },
};
