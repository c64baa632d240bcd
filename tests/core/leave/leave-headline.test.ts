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
  expect(findHeadline({ run, statuses, others: 0, coverage: 'every-site', doubts: 0, now }).kind).toBe(kind);
});

it.each([
  ['nothing-seen', 0, 0, 'every-site'],
  ['nothing-seen', 0, 0, 'known-sites'],
  ['may-be', 0, 1, 'known-sites'],
  ['may-be', 0, 1, 'every-site'],
  ['not-looked', 0, 0, 'nothing'],
  ['ask', 1, 1, 'every-site'],
] as const)(
  'without a leave run, the headline is "%s" for %d sites, %d doubts and coverage %s',
  (kind, others, doubts, coverage) => {
    expect(findHeadline({ run: null, statuses: [], others, coverage, doubts, now: NOON })).toEqual({ kind });
  },
);

it.each<[Kind, Parameters<typeof findHeadline>[0]['statuses'], number]>([
  ['all-dark', ['dark'], 0],
  ['these-dark', ['dark'], 1],
  ['these-dark', ['dark', 'removed'], 1],
  ['these-removed', ['removed'], 1],
  ['may-be', [], 1],
])(
  'after a run, the headline is "%s" if items are %j and %d other things may be a sign-in',
  (kind, statuses, doubts) => {
    const run = { ...pressed, endedAt: NOON };
    const known = { run, statuses, others: 0, coverage: 'every-site', now: NOON } as const;
    expect(findHeadline({ ...known, doubts }).kind).toBe(kind);
  },
);
