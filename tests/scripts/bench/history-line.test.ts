import { expect, it } from 'vitest';
import { toHistoryLine } from '../../../scripts/bench/report/history-line.ts';

it('makes a line for the history, with a dash for what was not measured', () => {
  const line = toHistoryLine({
    at: '2026-11-29T10:00:00.000Z',
    commit: 'abc1234',
    machine: { processor: 'any', cores: 2, memoryMiB: 4_096, system: 'linux x64', node: 'v24.0.0' },
    load: { before: 0.25, after: 1 },
    browsers: {},
    sections: [
      {
        part: 'popup',
        where: 'chromium',
        title: '',
        columns: [],
        rows: [],
        targets: [
          { key: 'settled', name: '', value: 1.956, most: 2, unit: 'times' },
          { key: 'paint', name: '', value: 1.1, most: 1.2, unit: 'times' },
        ],
      },
    ],
  });
  expect(line).toBe('| 2026-11-29 | abc1234 | 0.25, 1 | 1.10 | 1.96 | – | – | – | – | – | – | – |');
});
