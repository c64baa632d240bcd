import { COUNTS_DOWN_FOR } from '../../../utils/core/leave/leave-run.ts';
import { hasBegun } from './has-begun.ts';
import type { Law } from './law.ts';

/** In ms. A countdown is this long; a picture may come a little after what it shows. */
const COUNTDOWN = 55_000;
const SOON = 3 * COUNTDOWN;

/** A run that nobody pressed, whose moment fell into a sleep, shows its page and counts anew at waking. */
export const countdownIsAwake: Law = {
  name: 'countdown-is-awake',
  needs: ['left: by itself, soon after a sleep'],
  ofPicture({ clock, isFirst, clockMovedAt, seen }, { leave }) {
    const doze = clock.lastDoze();
    if (leave === null || leave.because === 'press' || !hasBegun(leave)) return [];
    if (!isFirst(`began ${leave.id}`) || doze === null || clockMovedAt > doze.from) return [];
    // Where no clock stops in sleep, a pause between two looks tells, and a short one does not.
    if (doze.to - doze.from <= COUNTS_DOWN_FOR) return [];
    const wokeAt = doze.wallAt + doze.to - doze.from;
    if (clock.elapsed() - doze.to < SOON) seen.add('left: by itself, soon after a sleep');
    if (leave.beginsAt <= doze.wallAt || leave.beginsAt >= wokeAt + COUNTDOWN) return [];
    return [{ sign: leave.because, detail: `${leave.id} began without a countdown after a sleep` }];
  },
};
