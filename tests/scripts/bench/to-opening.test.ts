import { describe, expect, it } from 'vitest';
import { type Seen, toOpening } from '../../../scripts/bench/popup/to-opening.ts';

const seen = (change: Partial<Seen>): Seen => ({
  countdown: null,
  changes: [120],
  paint: 136,
  loaded: 125,
  ...change,
});

describe('an opening', () => {
  it('tells what the clock of its page said', () => {
    expect(toOpening(seen({}))).toEqual({ paint: 136, countdown: null, settled: 120 });
  });

  it('has settled at its last change before 300 ms of quiet', () => {
    expect(toOpening(seen({ changes: [120, 419, 718, 1_018] })).settled).toBe(718);
  });

  it('has not settled before its first countdown, however quiet it was', () => {
    expect(toOpening(seen({ changes: [120, 600, 650, 1_650], countdown: 600 }))).toEqual({
      paint: 136,
      countdown: 600,
      settled: 650,
    });
  });

  it('has not settled before everything had loaded, where there is no countdown', () => {
    expect(toOpening(seen({ changes: [120, 500], loaded: 450 })).settled).toBe(500);
  });

  it('is none where nothing was painted, or nothing changed', () => {
    expect(() => toOpening(seen({ paint: null }))).toThrow('painted nothing');
    expect(() => toOpening(seen({ changes: [] }))).toThrow('never changed');
  });
});
