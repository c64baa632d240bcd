import { describe, expect, it } from 'vitest';
import { silenceMarks } from '../../../utils/core/reminders/silence-marks.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { claude, END, letEnd, planAt, ref } from './plan-in-steps.ts';

describe('silenceMarks', () => {
  const { marks } = planAt({}, [NOON]);

  it('leaves no threshold ahead, so that turning reminders on again brings no old ones', () => {
    expect(silenceMarks(marks, [claude()], NOON)).toEqual({});
    const again = planAt(silenceMarks(marks, [claude()], NOON), [END - 2 * DAY]);
    expect(again.due).toEqual([]);
    expect(planAt(again.marks, [END - DAY]).due).toHaveLength(1);
  });

  it('remembers "Let it end" for the same end only', () => {
    const silenced = silenceMarks(letEnd(marks), [claude()], NOON);
    expect(silenced[refId(ref)]).toMatchObject({ letEnd: true, ahead: [], expiresAt: END });
    expect(planAt(planAt(silenced, [NOON]).marks, [END - 3 * DAY]).due).toEqual([]);
    expect(silenceMarks(letEnd(marks), [claude({ expiresAt: END + DAY })], NOON)).toEqual({});
    expect(Object.keys(silenceMarks(letEnd(marks), [], END - 1))).toEqual([refId(ref)]);
    expect(silenceMarks(letEnd(marks), [], END)).toEqual({});
  });

  it('remembers which reminders were shown, so that none comes again after the clock is corrected', () => {
    const told = planAt(marks, [END - 3 * DAY]).marks;
    const silenced = silenceMarks(told, [claude()], NOON);
    expect(silenced[refId(ref)]).toMatchObject({ ahead: [], told: [{ beforeMs: 3 * DAY }] });
    expect(planAt(planAt(silenced, [NOON - 365 * DAY]).marks, [END - 3 * DAY + HOUR]).due).toEqual([]);
    expect(Object.keys(silenceMarks(told, [], END - 1))).toEqual([refId(ref)]);
    expect(silenceMarks(told, [], END)).toEqual({});
  });
});
