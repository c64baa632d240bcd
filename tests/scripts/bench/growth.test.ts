import { expect, it } from 'vitest';
import { simulateMonths } from '../../../scripts/bench/growth/simulate-months.ts';

it('tells what is kept after each month, beginning with the first look', async () => {
  const kept = await simulateMonths(['claude'], 1);
  expect(kept.map(({ months }) => months)).toEqual([0, 1]);
  expect(kept[0]?.bytes).toBeGreaterThan(100);
  expect(kept[1]?.bytes).toBeGreaterThan(kept[0]?.bytes ?? 0);
});
