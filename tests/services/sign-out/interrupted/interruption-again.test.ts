import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { runs } from '../../../torture/length.ts';
import { begin, expectTruth, press, stories, wake } from './interrupted-worlds.ts';

describe('a worker that is stopped in the middle of a sign-out', () => {
  it('tells the truth although it is stopped again and again', async () => {
    const lives = fc.array(
      fc.record({
        diesAt: fc.integer({ min: 1, max: 60 }),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
      { minLength: 2, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...stories), lives, async (story, [first, ...others]) => {
        const { world, token } = begin(story);
        await press(world, createLife(first?.diesAt ?? 1, first?.when ?? 'before'));
        for (const { diesAt, when } of others) await wake(world, createLife(diesAt, when));
        expectTruth(await wake(world), world, token, 'after several deaths');
      }),
      { numRuns: runs(300) },
    );
  });

  it('sets the alarm that wakes it before it sends anything', async () => {
    const { world } = begin({ fault: null, withTab: false });
    const alarms: (number | null)[] = [];
    world.server.beforeAnswer = () => void alarms.push(world.browser.alarmAt);
    await press(world, createLife(Number.POSITIVE_INFINITY, 'before'));
    expect(alarms).toEqual([1, 2, 3].map(() => world.clock.now() + 30_000));
  });

  it('goes on waiting for a guided user, and sends nothing', async () => {
    const world = createWorld();
    world.server.signIn('claude-console');
    await world
      .start()
      .app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude-console'), scope: 'this-browser' });
    const before = world.server.arrivals.length;
    expect(await wake(world)).toMatchObject([{ phase: 'guided' }]);
    expect(world.server.arrivals).toHaveLength(before);
  });

  it('numbers the request before it is sent', async () => {
    const { world } = begin({ fault: null, withTab: false });
    const written: unknown[] = [];
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && written.push(world.disk.values.get('runs')));
    await press(world, createLife(Number.POSITIVE_INFINITY, 'before'));
    expect(written).toMatchObject([
      { data: [{ phase: 'request', attempts: [{ method: 0, way: 'background', answer: null }] }] },
    ]);
  });
});
