import { expect, it } from 'vitest';
import { BLANK, type Openings, OURS } from '../../../scripts/bench/popup/openings.ts';
import { toPopupSection } from '../../../scripts/bench/popup/popup-section.ts';

const full = { build: 'every-host', cookies: 3_000, ownSites: 0, workers: ['awake', 'asleep'] } as const;
const of = (change: Partial<Openings>): Openings => ({
  of: full,
  state: 'awake',
  name: 'full, awake',
  subject: BLANK,
  openings: [
    { paint: 30, countdown: null, settled: 20 },
    { paint: 40, countdown: null, settled: 30 },
    { paint: 36, countdown: null, settled: 25 },
  ],
  ...change,
});

it('compares medians with those of the blank popup in the same case, and the awake ones with the targets', () => {
  const ours = of({ subject: OURS, openings: [{ paint: 72, countdown: 50, settled: 60 }] });
  const few = of({ name: 'few, awake', of: { ...full, cookies: 0 } });
  const asleep = of({ name: 'full, asleep', state: 'asleep' });
  const slow = [{ paint: 360, countdown: 250, settled: 250 }];
  const { rows, targets } = toPopupSection(
    [of({}), ours, few, { ...few, subject: OURS }, asleep, { ...asleep, subject: OURS, openings: slow }],
    3,
  );
  expect(rows.slice(0, 2)).toEqual([
    { name: 'full, awake: blank', values: [36, 1, null, 25, 1] },
    { name: 'full, awake: ours', values: [72, 2, 50, 60, 2.4] },
  ]);
  expect(rows.at(-1)?.values).toEqual([360, 10, 250, 250, 10]);
  expect(targets.map(({ value }) => value)).toEqual([2, 2.4]);
});
