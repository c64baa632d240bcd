import { describe, expect, it } from 'vitest';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { wayOf } from '../../../fakes/samples/site-parts.ts';
import { toEnd } from '../../leave/to-end.ts';

const session = refOf('claude');

/** A leave run, and a press on the same row at the moment at which the site is asked before the sign-out. */
async function leaveAndPress(prepare: (world: ReturnType<typeof createWorld>) => void) {
  const world = createWorld({ sites: [{ ...claude, signOut: [wayOf(claude, 'http'), wayOf(claude, 'guide')] }] });
  world.server.signIn('claude');
  prepare(world);
  const { app, records } = world.start();
  let pressed: Promise<unknown> | null = null;
  world.server.beforeAnswer = ({ why }) => {
    if (why === 'control-probe')
      pressed ??= app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  };
  await app.handlers.leave({ type: 'leave', sessions: [session], clearing: 'unwanted' });
  const { leave } = await toEnd(app);
  const reply = await pressed;
  const { runs } = await records.list();
  const asked = world.server.arrivals.filter(({ why }) => why === 'sign-out').length;
  return { asked, items: leave?.items, reply, runs, tabs: world.tabs.facts().length };
}

describe('a press while a leave run asks the same site', () => {
  it('opens the guide, where only the person can sign out', async () => {
    const { items, reply, runs, tabs } = await leaveAndPress((world) => {
      Object.assign(world.server.faults, { page: 'no-token', background: 'no-token' });
    });
    expect(items).toMatchObject([{ step: 'needs-you' }]);
    expect(reply).toMatchObject({ ok: true, result: 'run-waiting' }); // "waits for you on the site's page"
    expect(runs).toMatchObject([{ phase: 'guided', byLeaving: false }]);
    expect(tabs).toBe(1);
  });

  it('joins it where the site was asked to sign out: one request, one record, one outcome', async () => {
    const { asked, items, reply, runs } = await leaveAndPress(() => {});
    expect(reply).toMatchObject({ ok: true, result: 'run-ended' });
    expect([asked, runs.length]).toEqual([1, 1]);
    expect(items).toMatchObject([{ outcome: runs[0]?.outcome }]);
  });
});
