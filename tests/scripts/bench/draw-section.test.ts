import { describe, expect, it } from 'vitest';
import { drawSection, toText } from '../../../scripts/bench/report/draw-section.ts';
import { median } from '../../../scripts/bench/report/median.ts';

describe('a table', () => {
  it('has its names on the left, its figures on the right, and a line for each target', () => {
    const table = drawSection({
      part: 'popup',
      where: 'chromium',
      title: 'in ms',
      columns: ['paint', 'times blank'],
      rows: [
        { name: 'blank', values: [36, 1] },
        { name: 'ours, worker awake', values: [72.4, null] },
      ],
      targets: [
        { key: 'paint', name: 'first paint', value: 2.011, most: 1.2, unit: 'times' },
        { key: 'readings', name: 'readings', value: 20, most: 20, unit: '' },
      ],
    });
    expect(table.split('\n')).toEqual([
      '  chromium: in ms',
      '  popup               paint  times blank',
      '  blank                  36            1',
      '  ours, worker awake     72            –',
      '  first paint: 2.01 times, at most 1.20 times (missed by 0.81 times)',
      '  readings: 20, at most 20 (met)',
    ]);
  });

  it.each([
    [null, '–'],
    [Number.NaN, '–'],
    [0, '0'],
    [0.256, '0.26'],
    [12.34, '12.3'],
    [123.4, '123'],
  ])('writes %s as %s', (value, text) => {
    expect(toText(value)).toBe(text);
  });
});

describe('a median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});
