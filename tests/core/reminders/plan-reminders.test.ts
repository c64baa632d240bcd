import { describe, expect, it } from 'vitest';
import { planReminders } from '../../../utils/core/reminders/plan-reminders.ts';
import { refId } from '../../../utils/core/sessions/session.ts';
import { defaultReminders } from '../../../utils/core/settings/settings.ts';
import { DAY, type EpochMs, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { claude, END, follow, letEnd, minuteOfDay, planAt, ref, type Step } from './plan-in-steps.ts';

describe('planReminders', () => {
  it.each<[string, readonly Step[], readonly string[]]>([
    [
      'reminds at each time before the end, once',
      [
        [NOON],
        [END - 3 * DAY - 1],
        [END - 3 * DAY],
        [END - 3 * DAY + 1],
        [END - 2 * DAY],
        [END - DAY],
        [END - HOUR],
        [END],
      ],
      ['72 h', '24 h'],
    ],
    ['reminds of nothing that was near when it was first seen', [[END - 2 * DAY], [END - 30 * HOUR]], []],
    ['reminds of what still lay ahead when it was first seen', [[END - 2 * DAY], [END - DAY]], ['24 h']],
    ['is not late by the few minutes that alarms take', [[NOON], [END - DAY + 10 * MINUTE]], [`${24 - 1 / 6} h`]],
    ['says so when it is late', [[NOON], [END - DAY + 10 * MINUTE + 1]], [`${(DAY - 10 * MINUTE - 1) / HOUR} h, late`]],
    ['comes once for two that were missed', [[NOON], [END - HOUR]], ['1 h, late']],
    [
      'comes on time for the second though the first was missed',
      [[NOON], [END - DAY + MINUTE]],
      [`${(DAY - MINUTE) / HOUR} h`],
    ],
    ['says nothing once the session is over', [[NOON], [END]], []],
    [
      'reminds anew after a renewal',
      [
        [NOON],
        [END - 3 * DAY],
        [END - 2 * DAY, { expiresAt: END + 20 * DAY }],
        [END + 17 * DAY, { expiresAt: END + 20 * DAY }],
      ],
      ['72 h', '72 h'],
    ],
    [
      'does not remind anew where the end moved by less than the time before it',
      [
        [NOON],
        [END - 3 * DAY],
        [END - 3 * DAY + HOUR, { expiresAt: END + 3 * DAY - 1 }],
        [END - 1, { expiresAt: END + 3 * DAY - 1 }],
      ],
      ['72 h'],
    ],
    [
      'reminds anew where it moved by just that',
      [
        [NOON],
        [END - 3 * DAY],
        [END - 3 * DAY + HOUR, { expiresAt: END + 3 * DAY }],
        [END, { expiresAt: END + 3 * DAY }],
      ],
      ['72 h', '72 h'],
    ],
    [
      'does not remind anew where the end moved back a little',
      [[NOON], [END - 3 * DAY], [END - 3 * DAY, { expiresAt: END - HOUR }]],
      ['72 h'],
    ],
    [
      'does not remind again of a session that a look had missed',
      [[NOON], [END - 3 * DAY], [END - 3 * DAY + HOUR, 'gone'], [END - 3 * DAY + 2 * HOUR]],
      ['72 h'],
    ],
    [
      'does not remind again after the clock was set back',
      [[NOON], [END - 3 * DAY], [NOON - 365 * DAY], [NOON], [END - 3 * DAY + 1]],
      ['72 h'],
    ],
    [
      'never reminds of a session no longer than the time before its end',
      [
        [NOON, { lengthMs: 10 * DAY }, { beforeMs: [10 * DAY] }],
        [NOON - DAY, { lengthMs: 10 * DAY }, { beforeMs: [10 * DAY] }],
        [NOON, { lengthMs: 10 * DAY }, { beforeMs: [10 * DAY] }],
      ],
      [],
    ],
    [
      'reminds where the length is not known',
      [
        [NOON, { lengthMs: null }],
        [END - 3 * DAY, { lengthMs: null }],
      ],
      ['72 h'],
    ],
    [
      'goes on waiting for what lay ahead though the length is learned to be shorter',
      [[NOON], [END - HOUR, { lengthMs: HOUR }]],
      ['1 h, late'],
    ],
    [
      'is silent for a site that is off, and brings nothing old when it is on again',
      [[NOON], [END - 3 * DAY, {}, { sitesOff: ['claude'] }], [END - 3 * DAY + 1], [END - DAY]],
      ['24 h'],
    ],
    [
      'brings nothing old for a time that was added after its moment',
      [[NOON, {}, { beforeMs: [DAY] }], [END - 2 * DAY, {}, { beforeMs: [DAY] }], [END - 2 * DAY + 1], [END - DAY]],
      ['24 h'],
    ],
    [
      'brings nothing twice for a time that was taken out and put in again',
      [[NOON], [END - 3 * DAY], [END - 3 * DAY + 1, {}, { beforeMs: [DAY] }], [END - 3 * DAY + 2], [END - DAY]],
      ['72 h', '24 h'],
    ],
  ])('%s', (_what, steps, expected) => {
    expect(follow(...steps)).toEqual(expected);
  });

  it('is silent after "Let it end", until the end is another one', () => {
    const before = letEnd(planAt({}, [NOON]).marks);
    const first = planAt(before, [END - 3 * DAY]);
    const second = planAt(first.marks, [END - DAY]);
    expect([first.due, second.due]).toEqual([[], []]);
    const renewed = planAt(second.marks, [END - HOUR, { expiresAt: END + 28 * DAY }]);
    expect(renewed.marks[refId(ref)]?.letEnd).toBe(false);
    expect(planAt(renewed.marks, [END + 25 * DAY, { expiresAt: END + 28 * DAY }]).due).toHaveLength(1);
  });

  it('says of whom, and until when', () => {
    expect(planAt(planAt({}, [NOON]).marks, [END - DAY]).due).toEqual([
      { ref, siteName: 'Claude', expiresAt: END, late: false, renews: true, store: null },
    ]);
  });

  it('keeps the marks of each session apart', () => {
    const work = claude({ ref: refOf('claude', { storeId: 'firefox-container-3' }), expiresAt: END + DAY });
    const rules = (now: EpochMs) => ({ settings: { ...defaultReminders, on: true }, now, minuteOfDay });
    const first = planReminders([claude(), work], {}, rules(NOON));
    const second = planReminders([claude(), work], first.marks, rules(END - 3 * DAY));
    const third = planReminders([claude(), work], second.marks, rules(END - 2 * DAY));
    expect([second, third].map(({ due }) => due.map(({ ref: of }) => of.storeId))).toEqual([
      ['0'],
      ['firefox-container-3'],
    ]);
  });
});

describe('the next look', () => {
  it.each<[string, Step, EpochMs | null]>([
    ['is for the nearest time before the end', [NOON], END - 3 * DAY],
    ['is for the next one after that', [END - 3 * DAY], END - DAY],
    ['is none where all lie behind', [END - HOUR], null],
    ['is none without a session', [NOON, 'gone'], null],
  ])('%s', (_what, step, expected) => {
    expect(planAt({}, step).nextAt).toBe(expected);
  });
});
