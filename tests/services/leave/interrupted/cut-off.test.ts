import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import { createWorld, refOf, type World } from '../../../fakes/fake-world.ts';
import { createLife } from '../../../fakes/mortal.ts';

const claude = refOf('claude');

/** A leave run whose only site was signed out, and whose removal was interrupted. */
function writeRemoving({ clock, disk }: World): void {
  const at = clock.now();
  const item = {
    ref: claude,
    digest: null,
    step: 'removing',
    outcome: { kind: 'signed-out', oldSignIn: 'refused', untried: [] },
    cookiesLeft: 0,
    tabsLeft: [],
  };
  const run = { id: 'a', because: 'press', beginsAt: at, putOff: 0, startedAt: at, endedAt: null, items: [item] };
  disk.values.set('leave', { version: 1, data: { ...run, counts: null } });
}

describe('a leave run that was interrupted', () => {
  it('leaves another account alone that signed in between two browser runs', async () => {
    const world = createWorld();
    world.server.signIn('claude');
    const { app } = world.start(createLife(30, 'before'));
    void app.handlers.leave({ type: 'leave', sessions: [claude], clearing: 'unwanted' }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const stranger = world.server.signIn('claude');
    world.clock.advance(HOUR);
    world.memory.values.clear(); // the browser was closed
    await world.start().app.onWake();
    expect(world.server.isAlive(stranger)).toBe(true);
    expect(world.jar.names('0')).toContain('sessionKey');
  });

  it('removes nothing when it resumes a removal, if the sign-in that is here cannot be told from the old one', async () => {
    const world = createWorld();
    const stranger = world.server.signIn('claude', { token: 'short' }); // too plain to be digested
    writeRemoving(world);
    await world.start().app.onWake();
    expect(world.server.isAlive(stranger)).toBe(true);
    expect(world.jar.names('0')).toContain('sessionKey');
  });

  it('does not ask the site about a sign-in that comes while it goes on, which could keep that one up', async () => {
    const world = createWorld();
    writeRemoving(world);
    const { tabId } = world.tabs.show('https://claude.ai/new', '0');
    let stranger = '';
    world.tabs.close = async () => {
      stranger = world.server.signIn('claude');
      world.tabs.drop(tabId);
    };
    await world.start().app.onWake();
    expect([world.server.isAlive(stranger), world.server.arrivals]).toEqual([true, []]);
    expect(world.jar.names('0')).toContain('sessionKey');
  });
});
