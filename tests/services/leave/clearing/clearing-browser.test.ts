import { describe, expect, it } from 'vitest';
import type { LeaveRun } from '../../../../utils/core/leave/leave-run.ts';
import { MINUTE } from '../../../../utils/core/time.ts';
import { encode } from '../../../../utils/storage/codec.ts';
import { leaveDocument } from '../../../../utils/storage/runs/leave-document.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { createFarWorld } from '../far-world.ts';
import { countDown } from '../open-browser.ts';
import { share } from '../share.ts';
import { overviewOf, toEnd } from '../to-end.ts';

describe('clearing the whole browser', () => {
  it('follows the sign-outs on a shared computer', async () => {
    const world = createWorld();
    await share(world, false);
    const token = world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' });
    expect((await toEnd(app)).leave).toMatchObject({ clearing: 'done', items: [{ outcome: { kind: 'signed-out' } }] });
    expect([world.browser.cleared, world.server.isAlive(token), world.jar.everything()]).toEqual([1, false, []]);
  });

  it('is refused on a computer that is not shared, whatever is asked', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' });
    expect((await toEnd(app)).leave?.clearing).toBe('unwanted');
    expect(world.browser.cleared).toBe(0);
  });

  it.each(['permission-missing', 'failed'] as const)('reports the result %s', async (clears) => {
    const world = createWorld();
    world.browser.clears = clears;
    await share(world, false);
    const { app } = world.start();
    await app.handlers.leave({ type: 'leave', sessions: [], clearing: 'wanted' });
    expect((await toEnd(app)).leave?.clearing).toBe(clears);
  });

  it('follows the settings in a run that no person started', async () => {
    for (const wanted of [true, false]) {
      const world = createWorld();
      await share(world, wanted);
      world.server.signIn('claude');
      const { app } = world.start();
      await app.handlers['leave-later']({ type: 'leave-later', inMinutes: 1 });
      await countDown(world, app);
      await toEnd(app);
      expect(world.browser.cleared).toBe(wanted ? 1 : 0);
    }
  });

  it('is done at the next start if it was missed, unless another person has signed in since', async () => {
    const outcomes = new Set<string>();
    for (let steps = 4; steps < 90; steps += 1) {
      for (const somebody of ['nobody', 'somebody'] as const) {
        const world = createWorld();
        world.hostAccess.setEverySite('granted');
        await share(world, false);
        world.server.signIn('claude');
        const dying = world.start(createLife(steps, 'before'));
        void dying.app.handlers
          .leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'wanted' })
          .catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 0));
        const before = world.browser.cleared;
        world.memory.values.clear(); // the browser was killed
        if (somebody === 'somebody') world.server.signIn('character-ai');
        const { app } = world.start();
        await app.onWake();
        const { leave } = await overviewOf(app);
        if (leave?.counts == null) continue; // nothing was written down yet, or all was done
        outcomes.add(`${somebody} ${leave.clearing}`);
        if (somebody === 'somebody' && before === 0)
          expect(world.jar.names('0').length, `after ${steps} steps`).toBeGreaterThan(0);
      }
    }
    expect([...outcomes].sort()).toEqual(['nobody done', 'somebody not-tried']);
  });

  /** A run that wanted it cleared and was cut off before: in a killed browser, or by a worker that slept. */
  async function takenUpLater(
    how: 'restarted' | 'asleep',
    minutes: number,
    everySite: 'granted' | 'missing',
    meanwhile: (world: ReturnType<typeof createFarWorld>) => void = () => undefined,
    items: LeaveRun['items'] = [],
  ) {
    const world = createFarWorld();
    world.jar.drop(() => true);
    await share(world, false);
    const at = world.clock.now();
    const run: LeaveRun = {
      id: 'a',
      because: 'press',
      beginsAt: at,
      putOff: 0,
      startedAt: at,
      endedAt: null,
      items,
      counts: null,
      clearing: 'wanted',
      hold: null,
    };
    world.disk.values.set('leave', encode(leaveDocument, run));
    if (how === 'asleep') world.memory.values.set('leave', encode(leaveDocument, run));
    world.clock.advance(minutes * MINUTE);
    world.hostAccess.setEverySite(everySite);
    meanwhile(world);
    const { app } = world.start();
    await app.onWake();
    return { cleared: world.browser.cleared, clearing: (await overviewOf(app)).leave?.clearing };
  }
  const done = { cleared: 1, clearing: 'done' };
  const notTried = { cleared: 0, clearing: 'not-tried' };

  it('is not done later if another person may be signed in at a site that cannot be seen', async () => {
    expect(await takenUpLater('restarted', 1, 'granted')).toEqual(done);
    expect(await takenUpLater('restarted', 1, 'granted', (world) => world.put('town.example', 'session', 'z'))).toEqual(
      notTried,
    );
    expect(await takenUpLater('restarted', 1, 'missing', (world) => world.put('town.example', 'session', 'z'))).toEqual(
      notTried,
    );
    expect(
      await takenUpLater('restarted', 1, 'granted', (world) =>
        world.put('claude.ai', 'remember_me', 'r0123456789abcdef'),
      ),
    ).toEqual(notTried);
    expect(
      await takenUpLater(
        'restarted',
        1,
        'granted',
        (world) => (world.browser.policy = { ...world.browser.policy, present: true, sites: ['claude'] }),
      ),
    ).toEqual(notTried);
  });

  it('is checked in the same way after the worker slept for long', async () => {
    const signIn = (world: ReturnType<typeof createFarWorld>) => world.put('town.example', 'session', 'z');
    expect(await takenUpLater('asleep', 5, 'missing')).toEqual(done);
    expect(await takenUpLater('asleep', 6, 'missing')).toEqual(notTried);
    // The clock was set back meanwhile: nobody knows for how long it slept.
    expect(await takenUpLater('asleep', -10, 'missing')).toEqual(notTried);
    expect(await takenUpLater('asleep', 6, 'granted', signIn)).toEqual(notTried);
    expect(await takenUpLater('asleep', 6, 'granted')).toEqual(done);
  });

  it('is not done by a worker that was stopped where another sign-in stands in the place of one that was left', async () => {
    const left = {
      ref: refOf('claude'),
      digest: '0badbeef',
      step: 'done',
      outcome: { kind: 'signed-out', oldSignIn: 'refused', untried: [] },
      cookiesLeft: 0,
      storage: null,
      tabsLeft: [],
    } as const;
    const signIn = ({ server }: ReturnType<typeof createFarWorld>) => void server.signIn('claude');
    expect(await takenUpLater('asleep', 1, 'missing', () => undefined, [left])).toEqual(done);
    expect(await takenUpLater('asleep', 1, 'missing', signIn, [left])).toEqual(notTried);
  });
});
