import { describe, expect, it } from 'vitest';
import { readPss, readStat } from '../../../scripts/bench/memory/smaps.ts';

const rollup = `5650fd0f8000-7ffec9f8a000 ---p 00000000 00:00 0                          [rollup]
Rss:              121012 kB
Pss:               53248 kB
Pss_Dirty:         20100 kB
Pss_Anon:          19000 kB
SwapPss:               0 kB
`;

describe('what the kernel says of a process', () => {
  it('holds its memory with its share of what it shares', () => {
    expect(readPss(rollup)).toBe(52);
  });

  it('is refused where it says nothing of its memory', () => {
    expect(() => readPss('Rss: 12 kB')).toThrow('does not say how much memory');
  });

  it('holds its parent and its time on a core, whatever its name is', () => {
    const line = '4711 (a (b) c) S 42 4711 4711 0 -1 4194560 9 0 0 0 130 70 0 0 20 0 14 0 91 0 0';
    expect(readStat(line)).toEqual({ parent: 42, ticks: 200 });
  });

  it('is refused where the line is another one', () => {
    expect(() => readStat('4711 (x) S')).toThrow('Not a line of');
  });
});
