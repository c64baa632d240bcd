import type { Alarm } from '../ports/computer.ts';
import { browser } from './api.ts';

const NAME = 'wake';

export const wakeAlarm: Alarm = {
  async setAt(at) {
    if (at === null) await browser.alarms.clear(NAME);
    else browser.alarms.create(NAME, { when: at });
  },
};
