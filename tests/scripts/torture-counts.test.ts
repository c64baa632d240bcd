import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { appendCount } from '../../scripts/torture/append-count.ts';
import { readCounts } from '../../scripts/torture/tell-counts.ts';
import { createTimes } from '../../scripts/torture/times.ts';

const folder = mkdtempSync(join(tmpdir(), 'lights-out-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('adds up what was counted by kind, and counts nothing where nothing was done', () => {
  const file = join(folder, 'cases.jsonl');
  expect(readCounts(file)).toEqual([]);
  appendCount(file, { kind: 'a', held: 250, broken: 0 });
  appendCount(file, { kind: 'b', held: 1, broken: 0 });
  appendCount(file, { kind: 'a', held: 249, broken: 1 });
  expect(readCounts(file)).toEqual([
    { kind: 'a', held: 499, broken: 1 },
    { kind: 'b', held: 1, broken: 0 },
  ]);
});

it('gives each part its share of the time, and browsers equal ones of what is left', () => {
  const times = createTimes(100, 'with browsers');
  const now = performance.now();
  const inMinutes = (moment: number) => Math.round((moment - now) / 60_000);
  expect([times.histories(), times.tests()].map(inMinutes)).toEqual([25, 45]);
  const names = ['chromium', 'firefox'] as const;
  expect(names.map((name) => inMinutes(times.cases(name, names)))).toEqual([50, 100]);
  expect(inMinutes(createTimes(100, 'browser-free').tests())).toBe(100);
});
