import { describe, expect, it } from 'vitest';
import { inOneCall } from '../../utils/browser/in-one-call.ts';

function createDoubler() {
  const calls: number[][] = [];
  const double = inOneCall(async (numbers: readonly number[]) => {
    calls.push([...numbers]);
    if (numbers.includes(0)) throw new Error('refused');
    return numbers.filter((number) => number !== 13).map((number) => number * 2);
  });
  return { calls, double };
}

describe('questions of one moment', () => {
  it('are answered by one call, each with its own answer', async () => {
    const { calls, double } = createDoubler();
    expect(await Promise.all([double(1), double(2), double(1)])).toEqual([2, 4, 2]);
    expect(calls).toEqual([[1, 2, 1]]);
  });

  it('share no call with questions that are asked later', async () => {
    const { calls, double } = createDoubler();
    await double(1);
    await double(2);
    expect(calls).toEqual([[1], [2]]);
  });

  it('are refused together where the call is refused, and the next ones are asked again', async () => {
    const { double } = createDoubler();
    const asked = await Promise.allSettled([double(0), double(3)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await double(3)).toBe(6);
  });

  it('are never left with the answer of another', async () => {
    const { double } = createDoubler();
    const asked = await Promise.allSettled([double(1), double(13)]);
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
