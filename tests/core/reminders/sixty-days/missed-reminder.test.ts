import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import { night } from './night.ts';
import { createDays, fixed } from './reminded-days.ts';

describe('a reminder that was missed', () => {
  it.each([false, true])('comes once on waking (quiet hours: %s), and says that it is late', (withQuiet) => {
    const { days, ...act } = createDays();
    days.quiet = withQuiet ? night : null;
    act.signIn(fixed);
    act.live(5 * DAY);
    expect(days.shown).toEqual([]);
    act.sleep(3 * DAY + HOUR);
    act.live(6 * HOUR);
    expect(days.shown.map(({ reminder: { ref, late } }) => [ref.siteId, late])).toEqual([['github', true]]);
  });
});
