import { expect, it } from 'vitest';
import { findHeadline, type LeaveHeadline } from '../../../utils/core/leave/leave-headline.ts';
import { SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';

type Kind = LeaveHeadline['kind'];

const pressed = { beginsAt: NOON, endedAt: null, clearing: 'unwanted', counts: null } as const;

it.each<[string, Kind, Parameters<typeof findHeadline>[0]['statuses'], number, number | null]>([
  ['waits at its start', 'wait', ['left'], NOON, null],
  ['waits for slow sites just short of 15 s', 'wait', ['left', 'dark'], NOON + 15 * SECOND - 1, null],
  ['says after 15 s what is left, though sites are still asked', 'left', ['left', 'dark'], NOON + 15 * SECOND, null],
  ['waits after 15 s if nothing is left but its own end', 'wait', ['dark'], NOON + 20 * SECOND, null],
  ['says at once what is left if it has ended', 'left', ['left'], NOON + SECOND, NOON + SECOND],
  ['counts down a moment before it begins', 'begins', ['left'], NOON - 1, null],
])('a leave run %s', (_what, kind, statuses, now, endedAt) => {
  const run = { ...pressed, endedAt };
  expect(findHeadline({ run, statuses, others: 0, coverage: 'every-site', now }).kind).toBe(kind);
});

it.each<[Kind, number]>([
  ['nothing-seen', 0],
  ['ask', 1],
])('without a leave run, the headline is "%s" if %d sites are here', (kind, others) => {
  const known = { run: null, statuses: [], others, coverage: 'every-site', now: NOON } as const;
  expect(findHeadline(known)).toEqual({ kind });
});
