import { describe, expect, it } from 'vitest';
import { findHere } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Command, Reply } from '../../utils/messages/protocol.ts';
import { cookie } from '../fakes/cookie.ts';
import { html } from '../fakes/fake-site-server.ts';
import { createWorld, refOf } from '../fakes/fake-world.ts';
import { connect } from '../fakes/loopback.ts';
import { run } from '../fakes/run.ts';
import { container } from '../fakes/stores.ts';

const session = refOf('claude');

/** A screen joined with a worker, on a browser with one tab of Claude. */
function open() {
  const world = createWorld();
  const { app } = world.start();
  const wire = connect(world, app);
  const tab = world.tabs.show('https://claude.ai/new', '0');
  const ask = async (command: Command): Promise<Extract<Reply, { ok: true }>> => {
    const reply = await wire.client.send(command);
    if (!reply.ok) throw new Error(`The background said ${reply.error}`);
    return reply;
  };
  const look = async () => (await ask({ type: 'get-overview' })).overview;
  const here = (overview: Overview) =>
    findHere(overview, { tabId: tab.tabId, url: tab.url, storeId: tab.storeId, incognito: false });
  return { world, app, wire, ask, look, here };
}

describe('the main job', () => {
  it('sees a session, signs out for real, and sees the next sign-in', async () => {
    const { world, ask, look, here } = open();
    expect(here(await look())).toMatchObject({ kind: 'site', session: null, run: null });

    const token = world.server.signIn('claude');
    expect(here(await look())).toMatchObject({ session: { lifetime: { expiresAt: world.clock.now() + 28 * DAY } } });

    const reply = await ask({ type: 'sign-out', session, scope: 'this-browser' });
    expect(reply).toMatchObject({ result: 'run-ended', outcome: { kind: 'signed-out', oldSignIn: 'refused' } });
    expect(here(reply.overview)).toMatchObject({ session: null, run: { outcome: { kind: 'signed-out' } } });
    expect(world.server.isAlive(token)).toBe(false);

    world.server.signIn('claude');
    expect(here(await look())).toMatchObject({ session: { ref: session }, run: null });
  });

  it('shows a session that ages, and that a visit renews', async () => {
    const { world, look, here } = open();
    const token = world.server.signIn('claude');
    world.clock.advance(65 * MINUTE);
    expect(here(await look())).toMatchObject({
      session: {
        lifetime: {
          renewal: { lastRenewedAt: world.clock.now() - 65 * MINUTE, renewsFrom: world.clock.now() - 5 * MINUTE },
        },
      },
    });
    world.jar.put(cookie({ expiresAt: world.clock.now() + 28 * DAY }), token);
    expect(here(await look())).toMatchObject({
      session: { lifetime: { expiresAt: world.clock.now() + 28 * DAY, renewal: { lastRenewedAt: world.clock.now() } } },
    });
    world.clock.advance(28 * DAY);
    expect(here(await look())).toMatchObject({ session: null });
  });

  it('is refused, keeps the sign-in, and succeeds at the second press', async () => {
    const { world, ask, here } = open();
    const token = world.server.signIn('claude');
    Object.assign(world.server.faults, { page: 'rate-limited', background: 'rate-limited' });
    const refused = await ask({ type: 'sign-out', session, scope: 'this-browser' });
    expect(refused.outcome).toEqual({ kind: 'refused', answer: { kind: 'status', status: 429 } });
    expect(here(refused.overview)).toMatchObject({ session: { ref: session }, run: { outcome: { kind: 'refused' } } });
    Object.assign(world.server.faults, { page: null, background: null });
    world.clock.advance(MINUTE);
    expect((await ask({ type: 'sign-out', session, scope: 'this-browser' })).outcome).toMatchObject({
      kind: 'signed-out',
    });
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('shows "Refused." though the refusing answer renewed the session', async () => {
    const { world, ask, here } = open();
    const token = world.server.signIn('claude');
    Object.assign(world.server.faults, { page: 'server-error', background: 'server-error' });
    world.clock.advance(2 * HOUR);
    world.server.beforeAnswer = ({ way }) =>
      void (way === 'page' && world.jar.put(cookie({ expiresAt: world.clock.now() + 28 * DAY }), token));
    expect(here((await ask({ type: 'sign-out', session, scope: 'this-browser' })).overview)).toMatchObject({
      run: { outcome: { kind: 'refused' } },
    });
  });

  it('shows "Could not tell." beside the sign-in that took the old one\'s place', async () => {
    const { world, ask, here } = open();
    world.server.signIn('claude');
    world.clock.advance(HOUR);
    world.server.beforeAnswer = ({ why }) => void (why === 'control-probe' && world.server.signIn('claude'));
    expect(here((await ask({ type: 'sign-out', session, scope: 'this-browser' })).overview)).toMatchObject({
      run: { outcome: { kind: 'could-not-tell', reason: 'changed-since' } },
    });
  });

  it('could not tell, and says what the site answered', async () => {
    const { world, ask } = open();
    world.server.signIn('claude');
    world.server.faults.probe['deciding-probe'] = html(403);
    expect((await ask({ type: 'sign-out', session, scope: 'this-browser' })).outcome).toEqual({
      kind: 'could-not-tell',
      reason: 'site-silent',
      answer: { kind: 'challenge' },
    });
  });

  it('removes data here, and names the end of the sign-in that the site may still know', async () => {
    const { world, ask } = open();
    const token = world.server.signIn('claude');
    const reply = await ask({ type: 'remove-data', session, allStores: false, trustedDevice: false });
    expect(reply.outcome).toMatchObject({ kind: 'removed-here-only', worksUntil: world.clock.now() + 28 * DAY });
    expect(world.server.isAlive(token)).toBe(true);
  });

  it('guides where no request is known, checks, and lets go', async () => {
    const { world, ask } = open();
    world.server.signIn('claude-console');
    const waiting = await ask({ type: 'sign-out', session: refOf('claude-console'), scope: 'this-browser' });
    const [run] = waiting.overview.runs;
    expect([waiting.result, run?.phase]).toEqual(['run-waiting', 'guided']);
    expect((await ask({ type: 'check-again', runId: run?.id ?? '' })).overview.runs).toMatchObject([
      { stillSignedIn: true },
    ]);
    expect((await ask({ type: 'dismiss-run', runId: run?.id ?? '' })).overview.runs).toEqual([]);
  });

  it('switches a site off and on again', async () => {
    const { world, ask, look, here } = open();
    world.server.signIn('claude');
    const { settings } = await look();
    const off = await ask({ type: 'save-settings', settings: { ...settings, sitesOff: ['claude'] } });
    expect([off.result, here(off.overview).kind, off.overview.sessions]).toEqual(['saved', 'site-off', []]);
    const on = await ask({ type: 'save-settings', settings });
    expect(here(on.overview)).toMatchObject({ kind: 'site', session: { ref: session } });
  });

  it('loses and regains the permission', async () => {
    const { world, ask, look, here } = open();
    world.server.signIn('claude');
    world.hostAccess.take('claude.ai');
    expect(here(await look()).kind).toBe('access-missing');
    expect((await ask({ type: 'sign-out', session, scope: 'this-browser' })).outcome).toMatchObject({
      kind: 'could-not-tell',
      reason: 'access-missing',
    });
    world.hostAccess.give('claude.ai');
    expect(here(await look())).toMatchObject({ kind: 'site', session: { ref: session } });
  });

  it('tells every open screen when something changed by itself', async () => {
    const { world, app, wire } = open();
    const heard: number[] = [];
    const stop = wire.client.onOverview((overview) => heard.push(overview.sessions.length));
    world.server.signIn('claude');
    await app.onChange();
    wire.broadcast();
    world.server.signIn('claude', { storeId: container.id });
    await app.onChange();
    wire.broadcast();
    stop();
    wire.broadcast();
    expect(heard).toEqual([1, 2]);
  });

  it('tells the screens of every step while a sign-out runs', async () => {
    const { world, ask } = open();
    world.server.signIn('claude');
    await ask({ type: 'sign-out', session, scope: 'this-browser' });
    const phases = world.announced.map(({ runs }) => runs[0]?.phase);
    expect(phases).toEqual(['control', 'request', 'request', 'deciding', 'tidying', 'ended']);
  });

  it('never lets a secret out: not over the wire, not into storage, not into a report', async () => {
    const { world, app, wire, ask } = open();
    const tokens = ['claude', 'claude-console', 'character-ai'].flatMap((id) =>
      ['0', container.id, '1'].map((storeId) => world.server.signIn(id, { storeId })),
    );
    world.server.faults.page = 'forbidden';
    for (const { ref } of (await ask({ type: 'get-overview' })).overview.sessions)
      await ask({ type: 'sign-out', session: ref, scope: 'this-browser' });
    await app.onWake();
    const everything =
      JSON.stringify([
        wire.crossed,
        [...world.disk.values],
        [...world.memory.values],
        world.announced,
        [...world.badges],
      ]) + world.bugs.map(({ error }) => String(error)).join();
    for (const token of tokens) expect(everything).not.toContain(token);
    expect(wire.crossed.join()).not.toMatch(/"digest"/);
  });

  it('answers a press while the worker is woken up in the middle of an older run: that one goes on, and none beside it', async () => {
    const world = createWorld();
    const token = world.server.signIn('claude');
    world.disk.values.set('runs', {
      version: 1,
      data: [
        run({
          id: 'older',
          ref: session,
          phase: 'deciding',
          startedAt: world.clock.now() - SECOND,
          digest: await digestOf(world),
          control: 'yes',
        }),
      ],
    });
    const { app } = world.start();
    const { client } = connect(world, app);
    const [reply] = await Promise.all([
      client.send({ type: 'sign-out', session, scope: 'this-browser' }),
      app.onWake(),
    ]);
    expect(reply).toMatchObject({ ok: true, outcome: { kind: 'signed-out' } });
    world.clock.advance(HOUR);
    await app.onWake();
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.disk.values.get('runs')).toMatchObject({ data: [{ id: 'older', phase: 'ended' }] });
  });

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
    const reply = await ask({ type: 'find-unsent-text', session });
    expect(reply.extra).toEqual({
      kind: 'unsent-text',
      texts: [{ tabId: writing.tabId, title: writing.url, text: `typed in tab ${writing.tabId}` }],
    });
    expect(JSON.stringify([[...world.disk.values], [...world.memory.values], reply.overview])).not.toContain(
      'typed in',
    );
  });
});

async function digestOf(world: ReturnType<typeof createWorld>): Promise<string | null> {
  const site = world.sites.find(({ id }) => id === 'claude');
  if (!site) throw new Error('Claude is missing');
  return world.start().credentials.digest(session, site);
}
