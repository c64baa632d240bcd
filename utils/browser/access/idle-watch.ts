import type { IdleWatch } from '../../ports/computer.ts';
import { browser } from '../api.ts';

/** In seconds. Neither browser accepts a shorter time (tried in Chromium 156 and Firefox 153). */
const SHORTEST_SECONDS = 15;

const toSeconds = (minutes: number) => Math.max(SHORTEST_SECONDS, Math.round(minutes * 60));

export const idleWatch: IdleWatch = {
  after(minutes) {
    if (minutes !== null) browser.idle.setDetectionInterval(toSeconds(minutes));
  },
  async use(minutes) {
    const state = await browser.idle.queryState(toSeconds(minutes));
    return state === 'active' ? 'used' : state;
  },
  screen: async () => ((await browser.idle.queryState(SHORTEST_SECONDS)) === 'locked' ? 'locked' : 'open'),
};
