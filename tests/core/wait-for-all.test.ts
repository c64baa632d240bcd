import { expect, it } from 'vitest';
import { waitForAll } from '../../utils/core/wait-for-all.ts';

it('gives all values in their order', async () => {
  expect(await waitForAll([Promise.resolve(1), Promise.resolve(2)])).toEqual([1, 2]);
});

it('rejects with the first error only when the others have ended', async () => {
  const done: string[] = [];
  const late = new Promise<number>((resolve) => void setImmediate(() => resolve(done.push('late'))));
  await expect(waitForAll([Promise.reject(new Error('first')), late])).rejects.toThrow('first');
  expect(done).toEqual(['late']);
});
