import { describe, expect, it } from 'vitest';
import { type Seen, toOpening } from '../../../scripts/bench/popup/to-opening.ts';

const seen = (change: Partial<Seen>): Seen => ({
  started: 100,
  countdown: null,
  changes: [120],
  paint: 136,
  loaded: 125,
  ...change,
});

describe('an opening', () => {
  it('counts from the beginning of the document', () => {
    expect(toOpening(seen({}))).toEqual({ paint: 36, countdown: null, settled: 20 });
  });

  it('has settled at its last change before 300 ms of quiet', () => {
    expect(toOpening(seen({ changes: [120, 419, 718, 1_018] })).settled).toBe(618);
  });

  it('has not settled before its first countdown, however quiet it was', () => {
    expect(toOpening(seen({ changes: [120, 600, 650, 1_650], countdown: 600 }))).toEqual({
      paint: 36,
      countdown: 500,
      settled: 550,
    });
  });

  it('has not settled before everything had loaded, where there is no countdown', () => {
    expect(toOpening(seen({ changes: [120, 500], loaded: 450 })).settled).toBe(400);
  });

  it('is none where nothing was painted, or nothing changed', () => {
    expect(() => toOpening(seen({ paint: null }))).toThrow('painted nothing');
    expect(() => toOpening(seen({ changes: [] }))).toThrow('never changed');
  });
});
