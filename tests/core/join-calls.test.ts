import { describe, expect, it } from 'vitest';
import { joinCalls } from '../../utils/core/join-calls.ts';

/** Work that waits to be let through, and counts how often it began and how many went on at once. */
function createWork() {
  const gates: { readonly resolve: () => void; readonly reject: (why: Error) => void }[] = [];
  const seen = { begun: 0, now: 0, atOnce: 0 };
  const call = joinCalls(async () => {
    seen.begun += 1;
    seen.now += 1;
    seen.atOnce = Math.max(seen.atOnce, seen.now);
    try {
      await new Promise<void>((resolve, reject) => gates.push({ resolve, reject }));
    } finally {
      seen.now -= 1;
    }
  });
  return { call, seen, gates };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('joined calls', () => {
  it('share one further run if they come while the work runs, however many they are', async () => {
    const { call, seen, gates } = createWork();
    const done: string[] = [];
    void call().then(() => done.push('first'));
    await soon();
    for (const name of ['second', 'third', 'fourth']) void call().then(() => done.push(name));
    await soon();
    expect(seen.begun).toBe(1);
    gates[0]?.resolve();
    await soon();
    expect([seen.begun, done]).toEqual([2, ['first']]);
    gates[1]?.resolve();
    await soon();
    expect([seen.begun, seen.atOnce, done]).toEqual([2, 1, ['first', 'second', 'third', 'fourth']]);
  });

  it('share the first run if they come at the same moment', async () => {
    const { call, seen, gates } = createWork();
    const calls = Promise.all([call(), call(), call()]);
    await soon();
    gates[0]?.resolve();
    await calls;
    expect(seen.begun).toBe(1);
  });

  it('never share a run that began before them', async () => {
    const { call, seen, gates } = createWork();
    void call();
    await soon();
    void call();
    gates[0]?.resolve();
    await soon();
    void call();
    gates[1]?.resolve();
    await soon();
    expect([seen.begun, seen.atOnce]).toEqual([3, 1]);
  });

  it('go on after a run that failed, which rejects only for its own callers', async () => {
    const { call, gates } = createWork();
    const first = call();
    await soon();
    const second = call();
    gates[0]?.reject(new Error('broken'));
    await expect(first).rejects.toThrow('broken');
    await soon();
    gates[1]?.resolve();
    await expect(second).resolves.toBeUndefined();
    const third = call();
    await soon();
    gates[2]?.resolve();
    await expect(third).resolves.toBeUndefined();
  });
});
