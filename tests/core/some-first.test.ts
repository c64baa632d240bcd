import { expect, it } from 'vitest';
import { someFirst } from '../../utils/core/some-first.ts';

/** Tasks that end when they are told to, by their number. */
function createTasks(count: number) {
  const started: number[] = [];
  const ends = new Map<number, { readonly well: () => void; readonly badly: () => void }>();
  const task = (index: number) => () =>
    new Promise<number>((resolve, reject) => {
      started.push(index);
      ends.set(index, { well: () => resolve(index), badly: () => reject(new Error('refused')) });
    });
  return { ends, started, tasks: Array.from({ length: count }, (_, index) => task(index)) };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

it('starts all others when one of the first has ended, well or not', async () => {
  const { ends, started, tasks } = createTasks(4);
  const all = someFirst(tasks, 2);
  await settle();
  expect(started).toEqual([0, 1]);
  ends.get(1)?.badly();
  await settle();
  expect(started).toEqual([0, 1, 2, 3]);
  for (const { well } of ends.values()) well();
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});

it('waits for nothing where there is nothing to do, or none to go first', async () => {
  expect(await someFirst([], 2)).toEqual([]);
  expect(await someFirst([async () => 7], 0)).toEqual([{ status: 'fulfilled', value: 7 }]);
});
