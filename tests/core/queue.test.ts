import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createQueue, createQueues } from '../../utils/core/queue.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A task that goes on until it is told to end. */
function createTask<T>(begun: string[], name: string, result: T) {
  let end = () => {};
  let fail = (_why: Error) => {};
  const ended = new Promise<T>((resolve, reject) => {
    end = () => resolve(result);
    fail = reject;
  });
  const task = () => {
    begun.push(name);
    return ended;
  };
  return { task, end, fail };
}

describe('a queue', () => {
  it('runs tasks one after another, in the order of the calls, and returns each result', async () => {
    const inTurn = createQueue();
    const begun: string[] = [];
    const [first, second] = [createTask(begun, 'first', 1), createTask(begun, 'second', 'two')];
    const results = Promise.all([inTurn(first.task), inTurn(second.task)]);
    second.end();
    await soon();
    expect(begun).toEqual(['first']);
    first.end();
    expect([await results, begun]).toEqual([
      [1, 'two'],
      ['first', 'second'],
    ]);
  });

  it('goes on after a task that failed, and rejects only for the caller of that task', async () => {
    const inTurn = createQueue();
    const begun: string[] = [];
    const first = createTask(begun, 'first', null);
    const results = Promise.allSettled([
      inTurn(first.task),
      inTurn(() => {
        throw new Error('thrown at once');
      }),
      inTurn(async () => 'third'),
    ]);
    first.fail(new Error('broken'));
    expect(await results).toEqual([
      { status: 'rejected', reason: new Error('broken') },
      { status: 'rejected', reason: new Error('thrown at once') },
      { status: 'fulfilled', value: 'third' },
    ]);
  });

  it('accepts tasks again after it was empty', async () => {
    const inTurn = createQueue();
    expect(await inTurn(async () => 1)).toBe(1);
    await soon();
    expect(await inTurn(async () => 2)).toBe(2);
  });
});

describe('queues by key', () => {
  it('run tasks of one key one after another, and tasks of different keys side by side', async () => {
    const inTurn = createQueues();
    const begun: string[] = [];
    const tasks = [createTask(begun, 'a1', 1), createTask(begun, 'a2', 2), createTask(begun, 'b1', 3)] as const;
    const results = Promise.all([inTurn('a', tasks[0].task), inTurn('a', tasks[1].task), inTurn('b', tasks[2].task)]);
    await soon();
    expect(begun).toEqual(['a1', 'b1']);
    for (const { end } of tasks) end();
    expect([await results, begun]).toEqual([
      [1, 2, 3],
      ['a1', 'b1', 'a2'],
    ]);
  });

  it('keep a queue whose first task has ended while another waits in it', async () => {
    const inTurn = createQueues();
    const begun: string[] = [];
    const [first, second] = [createTask(begun, 'first', 1), createTask(begun, 'second', 2)];
    const results = [inTurn('a', first.task), inTurn('a', second.task)];
    first.end();
    await soon();
    results.push(inTurn('a', async () => begun.push('third')));
    await soon();
    expect(begun).toEqual(['first', 'second']);
    second.end();
    await Promise.all(results);
    expect(begun).toEqual(['first', 'second', 'third']);
  });

  it('keep no result once no task is waiting', async () => {
    const inTurn = createQueues();
    const given = new WeakRef(await inTurn('a', async () => ({ answer: 'of a site' })));
    await soon();
    collectGarbage();
    expect(given.deref()).toBeUndefined();
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('No garbage collector can be called');
  gc();
}
