import { describe, expect, it } from 'vitest';
import { refOf } from '../fakes/fake-world.ts';
import { container } from '../fakes/samples/stores.ts';

import { open, session } from './open-journey.ts';

describe('what goes beyond a sign-out here', () => {
  it('signs out everywhere, and says so of the run', async () => {
    const { world, ask } = open();
    const tokens = [world.server.signIn('claude'), world.server.signIn('claude', { storeId: container.id })];
    const reply = await ask({ type: 'sign-out', session, scope: 'everywhere' });
    expect(reply).toMatchObject({ outcome: { kind: 'signed-out' }, overview: { runs: [{ scope: 'everywhere' }] } });
    expect(tokens.map(world.server.isAlive)).toEqual([false, false]);
  });

  it("guides to other devices, takes the user's word, and never says that it was checked", async () => {
    const { world, ask } = open();
    const token = world.server.signIn('claude');
    const waiting = await ask({ type: 'sign-out', session, scope: 'other-devices' });
    const runId = waiting.overview.runs[0]?.id ?? '';
    expect(waiting).toMatchObject({
      result: 'run-waiting',
      overview: { runs: [{ phase: 'guided', scope: 'other-devices' }] },
    });
    expect((await ask({ type: 'guide-done', runId })).outcome).toEqual({
      kind: 'could-not-tell',
      reason: 'not-checked',
      answer: null,
    });
    expect([world.server.arrivals, world.server.isAlive(token)]).toEqual([[], true]);
  });

  it('lists devices, ends one, and tells what the new list says', async () => {
    const { ask } = open();
    const listed = await ask({ type: 'list-devices', session });
    expect(listed.extra).toMatchObject({
      kind: 'devices',
      result: null,
      list: { devices: [{ handle: 'here' }, { handle: 'phone' }, { handle: 'library' }] },
    });
    expect((await ask({ type: 'end-device', session, device: 'phone' })).extra).toMatchObject({
      result: 'ended',
      list: { devices: [{ handle: 'here' }, { handle: 'library' }] },
    });
    expect((await ask({ type: 'end-other-devices', session })).extra).toMatchObject({
      result: 'ended',
      list: { devices: [{ handle: 'here' }] },
    });
  });

  it('plans a removal, removes, and tells what is left', async () => {
    const { world, ask } = open();
    world.server.signIn('claude');
    expect((await ask({ type: 'plan-removal', session })).extra).toMatchObject({
      kind: 'removal-plan',
      plan: { cookies: 9 },
    });
    expect((await ask({ type: 'remove-data', session, allStores: false, trustedDevice: false })).extra).toMatchObject({
      kind: 'removed',
      report: { removed: { cookies: 9 }, left: { cookies: 0 } },
    });
  });

  it('shows what was typed and not sent, and keeps it nowhere', async () => {
    const { world, ask } = open();
    const writing = world.tabs.show('https://claude.ai/chat', '0', { unsent: true });
    world.tabs.show('https://claude.ai/chat', container.id, { unsent: true });
    const reply = await ask({ type: 'find-unsent-text', sessions: [session, refOf('claude-console')] });
    expect(reply.extra).toEqual({
      kind: 'unsent-text',
      texts: [[{ tabId: writing.tabId, title: writing.url, text: `typed in tab ${writing.tabId}` }], []],
    });
    expect(JSON.stringify([[...world.disk.values], [...world.memory.values], reply.overview])).not.toContain(
      'typed in',
    );
  });
});
