import { hasBegun } from './has-begun.ts';
import type { Law } from './law.ts';

/** In ms. A countdown is this long; a picture may come a little after what it shows. */
const COUNTDOWN = 55_000;

/** A run that nobody pressed, and that no lock caused, begins only after a minute on a screen that is not locked. */
export const countdownIsSeen: Law = {
  name: 'countdown-is-seen',
  needs: ['left: by itself, after a lock'],
  ofPicture({ clock, clockMovedAt, isFirst, screenSince, seen, world }, { leave }) {
    if (leave === null || leave.because === 'press' || !hasBegun(leave)) return [];
    if (!isFirst(`began ${leave.id}, seen`) || screenSince < 0) return [];
    seen.add('left: by itself, after a lock');
    const beganAt = clock.elapsed() - (clock.now() - leave.beginsAt);
    if (clockMovedAt > Math.min(screenSince, beganAt - COUNTDOWN)) return [];
    const isLocked = world.browser.screen === 'locked';
    if (isLocked) seen.add(`left: by itself, behind a locked screen, by ${leave.because}`);
    if (leave.because === 'lock') return [];
    const isUnseen = isLocked ? screenSince < beganAt : screenSince <= beganAt && beganAt - screenSince < COUNTDOWN;
    return isUnseen ? [{ sign: leave.because, detail: `${leave.id} began without a minute on an open screen` }] : [];
  },
};
