import { describe, expect, it } from 'vitest';
import { parts, readWishes } from '../../../scripts/bench/wishes.ts';

describe('what a bench is asked for', () => {
  it('is every part in both browsers unless something is named', () => {
    expect(readWishes([])).toEqual({
      parts,
      longRuns: [],
      browsers: ['chromium', 'firefox'],
      openings: 15,
      minutes: 3,
      against: null,
    });
  });

  it('is what is named, in any order', () => {
    const wishes = readWishes(['firefox', 'popup', '--openings', '3', '--against', 'other']);
    expect(wishes).toMatchObject({ parts: ['popup'], browsers: ['firefox'], openings: 3, against: 'other' });
  });

  it('is a longer run alone where that is named', () => {
    expect(readWishes(['many-sites', 'chromium'])).toMatchObject({ parts: [], longRuns: ['many-sites'] });
  });

  it('is refused where a word is not known or a number is none', () => {
    expect(() => readWishes(['pop'])).toThrow('Not known: pop.');
    expect(() => readWishes(['popup', '--openings', 'many'])).toThrow('--openings takes a whole number');
  });
});
