import { hasBegun } from './has-begun.ts';
import type { Law } from './law.ts';

/** In ms. A countdown is this long; a picture may come a little after what it shows. */
const COUNTDOWN = 55_000;

/** A run that nobody pressed, whose moment fell into a sleep, shows its page and counts anew at waking. */
export const countdownIsAwake: Law = {
  name: 'countdown-is-awake',
  ofPicture({ clock, isFirst, clockMovedAt, seen }, { leave }) {
    const doze = clock.lastDoze();
    if (leave === null || leave.because === 'press' || !hasBegun(leave)) return [];
    if (!isFirst(`began ${leave.id}`) || doze === null || clockMovedAt > doze.from) return [];
    const wokeAt = doze.wallAt + doze.to - doze.from;
    seen.add('left: by itself, after a sleep');
    if (leave.beginsAt <= doze.wallAt || leave.beginsAt >= wokeAt + COUNTDOWN) return [];
    return [{ sign: leave.because, detail: `${leave.id} began without a countdown after a sleep` }];
  },
};
