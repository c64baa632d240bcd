import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../utils/core/sites/site.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';
import { inShort } from '../../run-to-end.ts';

const session = refOf('claude');

/** A sign-out of this browser, presses while the site is asked, and a worker that is stopped at the request. */
async function stopMeanwhile(...pressed: readonly Scope[]) {
  const world = createWorld();
  world.server.signIn('claude');
  const life = createLife(Number.POSITIVE_INFINITY, 'before');
  const first = world.start(life).app;
  const press = (scope: Scope) => first.handlers['sign-out']({ type: 'sign-out', session, scope });
  world.server.beforeAnswer = ({ why }) => {
    if (life.dead) return;
    if (why === 'control-probe') for (const scope of pressed) void press(scope);
    if (why !== 'sign-out') return;
    life.dead = true;
    life.die();
  };
  await Promise.race([press('this-browser'), life.died]);
  await life.died;
  world.server.beforeAnswer = () => {};
  return world;
}

async function wake(world: ReturnType<typeof createWorld>) {
  const { app, records } = world.start();
  await app.onWake();
  const { runs } = await records.list();
  return { runs, told: runs.map(({ outcome, phase, scope }) => [scope, phase, inShort(outcome)].join(' ')).sort() };
}

describe('a press for more while a sign-out of this browser goes on', () => {
  it.each([
    ['everywhere', 'everywhere ended already-signed-out'],
    ['other-devices', 'other-devices guided none'],
  ] as const)('for "%s" is carried out after it by the next worker, if this one is stopped', async (scope, told) => {
    const woken = await wake(await stopMeanwhile(scope, scope)); // pressed twice: one record
    expect(woken.told).toEqual([told, expect.stringMatching(/^this-browser ended /)]);
    expect(woken.runs.some(({ waits }) => waits)).toBe(false);
  });

  it('is carried out for each thing that was pressed', async () => {
    const { told } = await wake(await stopMeanwhile('other-devices', 'everywhere'));
    expect(told.map((one) => one.split(' ')[0])).toEqual(['everywhere', 'other-devices', 'this-browser']);
  });

  it('ends no sign-in that was made since', async () => {
    const world = await stopMeanwhile('everywhere');
    const next = world.server.signIn('claude');
    const { told } = await wake(world);
    expect([told[0], world.server.isAlive(next)]).toEqual(['everywhere ended could-not-tell changed-since', true]);
  });

  it('shows the sign-out that works, not the one that waits for it', async () => {
    const world = await stopMeanwhile('everywhere');
    const { app } = world.start();
    const { runs } = (await app.handlers['get-overview']({ type: 'get-overview' })).overview;
    expect(runs.map(({ scope }) => scope)).toEqual(['this-browser']);
  });

  it('is one more run, and no more, where the worker lives', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { app, records } = world.start();
    const press = (scope: Scope) => app.handlers['sign-out']({ type: 'sign-out', session, scope });
    await Promise.all([press('this-browser'), press('everywhere'), press('other-devices'), press('everywhere')]);
    const { runs } = await records.list();
    expect(runs.map(({ scope }) => scope).sort()).toEqual(['everywhere', 'other-devices', 'this-browser']);
    expect(runs.some(({ waits }) => waits)).toBe(false);
  });

  it('is about the sign-in that its question named, not about the former one', async () => {
    const world = createWorld();
    const former = world.server.signIn('claude');
    const { app, records } = world.start();
    let pressed: Promise<unknown> | null = null;
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out' || pressed !== null) return;
      const next = world.server.signIn('claude');
      pressed = (async () => {
        const { extra } = await app.handlers['mark-sign-ins']({ type: 'mark-sign-ins', sessions: [session] });
        const about = extra?.kind === 'sign-in-marks' ? (extra.marks[0] ?? '') : '';
        await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'everywhere', about });
        return world.server.isAlive(next);
      })();
    };
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    expect([world.server.isAlive(former), await pressed]).toEqual([false, false]);
    const { runs } = await records.list();
    expect(runs.find(({ scope }) => scope === 'everywhere')?.outcome).toMatchObject({ kind: 'signed-out' });
  });
});
