import { describe, expect, it } from 'vitest';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { requiredSites } from '../../fakes/required-sites.ts';
import { run } from '../../fakes/run.ts';
import { wayOf } from '../../fakes/site-parts.ts';
import { container } from '../../fakes/stores.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';

const session = refOf('claude');

function signedIn(site: SiteDefinition = claude, withTab = false) {
  const world = createWorld({ sites: requiredSites.map((one) => (one.id === site.id ? site : one)) });
  const token = world.server.signIn('claude');
  if (withTab) world.tabs.show('https://claude.ai/new', '0');
  const whys = () => world.server.arrivals.map(({ why, way }) => `${why} ${way}`);
  const asked = () => world.server.arrivals.filter(({ why }) => why === 'sign-out').map(({ url }) => url);
  return { world, token, whys, asked };
}

describe('signing out everywhere', () => {
  it('asks, tells the site to end everything, tries the old sign-in once more, and cleans up here alone', async () => {
    const { world, token, whys, asked } = signedIn();
    const other = world.server.signIn('claude', { storeId: container.id });
    const ended = await signOut(world.start(), session, 'everywhere');
    expect(whys()).toEqual(['control-probe background', 'sign-out background', 'deciding-probe background']);
    expect(asked()).toEqual(['https://claude.ai/api/auth/logout/all-sessions']);
    expect([inShort(ended.outcome), ended.scope, ended.attempts.length]).toEqual([
      'signed-out refused',
      'everywhere',
      1,
    ]);
    expect([token, other].map(world.server.isAlive)).toEqual([false, false]);
    expect(world.jar.names(container.id)).toContain('sessionKey');
  });

  it('says of this browser what was proved, and of the others nothing: that is left to words', async () => {
    const { world } = signedIn();
    const { outcome, scope } = await signOut(world.start(), session, 'everywhere');
    expect([outcome, scope]).toEqual([{ kind: 'signed-out', oldSignIn: 'refused', untried: [] }, 'everywhere']);
  });

  it('never falls back to ending this browser alone', async () => {
    const { world, token, asked } = signedIn(claude, true);
    Object.assign(world.server.faults, { page: 'forbidden', background: 'forbidden' });
    const ended = await signOut(world.start(), session, 'everywhere');
    expect(inShort(ended.outcome)).toBe('refused');
    expect(new Set(asked())).toEqual(new Set(['https://claude.ai/api/auth/logout/all-sessions']));
    expect(world.server.isAlive(token)).toBe(true);
  });

  it('guides where no request is known, and where none could leave', async () => {
    const guided: SiteDefinition = {
      ...claude,
      signOut: claude.signOut.filter(({ kind, scope }) => kind === 'guide' || scope !== 'everywhere'),
    };
    const first = signedIn(guided);
    expect(await signOut(first.world.start(), session, 'everywhere')).toMatchObject({
      phase: 'guided',
      scope: 'everywhere',
      attempts: [],
    });
    expect(first.world.tabs.all()).toMatchObject([{ url: 'https://claude.ai/settings/account', storeId: '0' }]);

    const second = signedIn(claude, true);
    Object.assign(second.world.server.faults, { page: 'no-token', background: 'no-token' });
    expect(await signOut(second.world.start(), session, 'everywhere')).toMatchObject({
      phase: 'guided',
      attempts: [
        { way: 'page', answer: { reason: 'no-token' } },
        { way: 'background', answer: { reason: 'no-token' } },
      ],
    });
    expect(second.whys()).toEqual(['control-probe background']);
  });

  it('could not tell where neither request nor guide is known, and sends nothing', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    expect(inShort((await signOut(world.start(), refOf('character-ai'), 'everywhere')).outcome)).toMatch(
      /^could-not-tell/,
    );
    expect(world.server.arrivals.map(({ why }) => why)).toEqual(['control-probe']);
  });
});

describe('the guide to other devices', () => {
  async function guided() {
    const story = signedIn(claude, true);
    const worker = story.world.start();
    const { id } = await signOut(worker, session, 'other-devices');
    return { ...story, worker, id };
  }

  it("opens the site's page in that store, asks nothing, and waits", async () => {
    const { world, worker, token } = await guided();
    expect(await lastRun(worker.records)).toMatchObject({
      phase: 'guided',
      scope: 'other-devices',
      control: null,
      attempts: [],
    });
    expect(world.tabs.all().at(-1)).toMatchObject({ url: 'https://claude.ai/settings/account', storeId: '0' });
    expect([world.server.arrivals, worker.credentials.heldRuns(), world.server.isAlive(token)]).toEqual([[], [], true]);
  });

  it('ends with the user\'s word as "not checked", removes nothing and reloads nothing', async () => {
    const { world, worker, id } = await guided();
    const reply = await worker.app.handlers['guide-done']({ type: 'guide-done', runId: id });
    expect([reply.result, inShort(reply.outcome)]).toEqual(['run-ended', 'could-not-tell not-checked']);
    expect(await lastRun(worker.records)).toMatchObject({ phase: 'ended', removedCookies: 0, unsentTabs: [] });
    expect([
      world.server.arrivals,
      world.jar.names('0').length,
      world.tabs.all().map(({ reloads }) => reloads),
    ]).toEqual([[], 9, [0, 0]]);
  });

  it('sends no probe when the user asks to check, and never says "Signed out."', async () => {
    const { world, worker, id } = await guided();
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([reply.outcome?.kind, world.server.arrivals]).toEqual(['could-not-tell', []]);
  });

  it('has nothing to finish twice, nor for a run that it does not know', async () => {
    const { worker, id } = await guided();
    await worker.app.handlers['guide-done']({ type: 'guide-done', runId: id });
    const again = await worker.app.handlers['guide-done']({ type: 'guide-done', runId: id });
    expect([again.result, inShort(again.outcome)]).toEqual(['run-ended', 'could-not-tell not-checked']);
    expect((await worker.app.handlers['guide-done']({ type: 'guide-done', runId: 'nowhere' })).result).toBe(
      'nothing-to-do',
    );
  });

  it('asks nothing either when it was stopped before it opened the page', async () => {
    const { world } = signedIn();
    world.disk.values.set('runs', { version: 1, data: [run({ phase: 'request', scope: 'other-devices' })] });
    const worker = world.start();
    await worker.app.onWake();
    expect(await lastRun(worker.records)).toMatchObject({ phase: 'guided', control: null });
    expect([world.server.arrivals, world.tabs.all().length]).toEqual([[], 1]);
  });

  it('could not tell where the site has no such page', async () => {
    const world = createWorld();
    world.server.signIn('character-ai');
    const ended = await signOut(world.start(), refOf('character-ai'), 'other-devices');
    expect([ended.phase, inShort(ended.outcome), world.server.arrivals, world.tabs.all()]).toEqual([
      'ended',
      'could-not-tell no-probe',
      [],
      [],
    ]);
  });
});

describe('a page that signs out when visited', () => {
  const visit: SignOutMethod = {
    kind: 'navigate',
    scope: 'this-browser',
    url: 'https://claude.ai/logout',
    userMustConfirm: false,
    grade: 'A',
  };
  const visited: SiteDefinition = { ...claude, signOut: [visit] };

  it('is opened in that store, and judged like a request', async () => {
    const { world, token, whys } = signedIn(visited);
    const ended = await signOut(world.start(), session);
    expect(world.tabs.visits).toEqual([{ url: 'https://claude.ai/logout', storeId: '0' }]);
    expect(whys()).toEqual(['control-probe background', 'sign-out visit', 'deciding-probe background']);
    expect(ended.attempts).toMatchObject([{ method: 0, way: 'visit', answer: { kind: 'visited' }, after: 'no' }]);
    expect([inShort(ended.outcome), world.server.isAlive(token)]).toEqual(['signed-out refused', false]);
  });

  it('is numbered before it is opened', async () => {
    const { world } = signedIn(visited);
    const written: unknown[] = [];
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && written.push(world.disk.values.get('runs')));
    await signOut(world.start(), session);
    expect(written).toMatchObject([
      { data: [{ phase: 'request', attempts: [{ method: 0, way: 'visit', answer: null }] }] },
    ]);
  });

  it.each(['lies', 'hang', 'forbidden'] as const)('proves nothing of itself: %s', async (fault) => {
    const { world, token } = signedIn(visited);
    world.server.faults.visit = fault;
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('refused');
    expect([world.server.isAlive(token), world.tabs.visits.length, world.jar.names('0').length]).toEqual([true, 1, 9]);
  });

  it('is judged though it did not load in time', async () => {
    const { world } = signedIn(visited);
    world.server.faults.visit = 'answer-lost';
    const ended = await signOut(world.start(), session);
    expect([inShort(ended.outcome), ended.attempts[0]?.answer]).toEqual(['signed-out refused', { kind: 'timeout' }]);
  });

  it('comes after a request that was refused, once a probe said "still alive"', async () => {
    const { world, token, whys } = signedIn({ ...claude, signOut: [wayOf(claude, 'http'), visit] });
    world.server.faults.background = 'forbidden';
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    expect(whys()).toEqual([
      'control-probe background',
      'sign-out background',
      'deciding-probe background',
      'sign-out visit',
      'deciding-probe background',
    ]);
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('comes without a probe between after a request that never left for want of a token', async () => {
    const { world, whys } = signedIn({ ...claude, signOut: [wayOf(claude, 'http'), visit] });
    world.server.faults.background = 'no-token';
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    expect(whys()).toEqual(['control-probe background', 'sign-out visit', 'deciding-probe background']);
  });

  it('could not tell without a probe, whatever the page did, and removes nothing', async () => {
    const { world, token } = signedIn({ ...visited, probe: null });
    world.server.faults.visit = 'ends-but-cookie-returns';
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell no-probe');
    expect([world.server.isAlive(token), world.jar.names('0').length]).toEqual([false, 9]);
  });

  it('is not opened again unasked after it was stopped in it', async () => {
    const { world, token } = signedIn(visited);
    const digest = await world.start().credentials.digest(session, visited);
    world.disk.values.set('runs', {
      version: 1,
      data: [
        run({
          phase: 'request',
          control: 'yes',
          digest,
          attempts: [{ method: 0, way: 'visit', at: world.clock.now(), answer: null, after: null }],
        }),
      ],
    });
    world.server.end(token);
    const worker = world.start();
    await worker.app.onWake();
    expect([world.tabs.visits, inShort((await lastRun(worker.records)).outcome)]).toEqual([[], 'signed-out refused']);
  });

  it('is shown to the user where the site asks once more', async () => {
    const { world, whys } = signedIn({ ...claude, signOut: [{ ...visit, userMustConfirm: true }] });
    const waiting = await signOut(world.start(), session);
    expect([waiting.phase, world.tabs.visits, world.tabs.all().map(({ url }) => url), whys()]).toEqual([
      'guided',
      [],
      ['https://claude.ai/logout'],
      ['control-probe background'],
    ]);
  });
});

describe('a press while another run of the session is open', () => {
  it('goes on with the run that was interrupted, and begins none beside it', async () => {
    const { world, token, asked } = signedIn();
    const digest = await world.start().credentials.digest(session, claude);
    world.disk.values.set('runs', { version: 1, data: [run({ id: 'older', phase: 'control', digest })] });
    const worker = world.start();
    await signOut(worker, session);
    expect((await worker.records.list()).runs).toMatchObject([
      { id: 'older', phase: 'ended', outcome: { kind: 'signed-out' } },
    ]);
    expect([asked().length, world.server.isAlive(token)]).toEqual([1, false]);
  });

  it('sends no second request where the first may have been sent: first the probe', async () => {
    const { world, whys } = signedIn();
    const digest = await world.start().credentials.digest(session, claude);
    world.disk.values.set('runs', {
      version: 1,
      data: [
        run({
          phase: 'request',
          control: 'yes',
          digest,
          attempts: [{ method: 0, way: 'background', at: world.clock.now(), answer: null, after: null }],
        }),
      ],
    });
    await signOut(world.start(), session);
    expect(whys()[0]).toBe('deciding-probe background');
    expect(whys().filter((why) => why.startsWith('sign-out'))).toHaveLength(1);
  });

  it("does not touch a sign-in that took the interrupted one's place", async () => {
    const { world, token, asked } = signedIn();
    world.disk.values.set('runs', { version: 1, data: [run({ phase: 'control', digest: 'deadbeef' })] });
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell changed-since');
    expect([asked(), world.server.isAlive(token), world.jar.names('0').length]).toEqual([[], true, 9]);
  });

  it('says that it may not look, where the site was hidden since: not that the sign-in is gone', async () => {
    const { world } = signedIn();
    const interrupted = run({ phase: 'control', digest: 'deadbeef' });
    world.disk.values.set('runs', { version: 1, data: [interrupted] });
    world.hostAccess.take('claude.ai');
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell access-missing');
  });

  it('takes the sign-in for lost where it is gone and the browser cannot say what may be looked at', async () => {
    const world = createWorld();
    world.disk.values.set('runs', { version: 1, data: [run({ phase: 'control', digest: 'deadbeef' })] });
    world.hostAccess.becomeUnknown();
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell interrupted');
  });

  it("keeps a result that was decided before, whoever is signed in by now, and touches nobody's sign-in", async () => {
    const { world, token } = signedIn();
    const outcome = { kind: 'signed-out', oldSignIn: 'refused', untried: [] } as const;
    world.disk.values.set('runs', {
      version: 1,
      data: [run({ phase: 'tidying', control: 'yes', digest: 'deadbeef', outcome })],
    });
    const worker = world.start();
    await worker.app.onWake();
    expect(inShort((await lastRun(worker.records)).outcome)).toBe('signed-out refused');
    expect([world.server.isAlive(token), world.jar.names('0')]).toEqual([true, expect.arrayContaining(['sessionKey'])]);
  });

  it('does not take the narrower run for a wider wish: that one comes after it', async () => {
    const { world } = signedIn();
    const worker = world.start();
    const press = (scope: 'this-browser' | 'everywhere') =>
      worker.app.handlers['sign-out']({ type: 'sign-out', session, scope });
    const [narrow, wide] = await Promise.all([press('this-browser'), press('everywhere')]);
    expect([inShort(narrow.outcome), inShort(wide.outcome)]).toEqual(['signed-out refused', 'already-signed-out']);
    expect((await worker.records.list()).runs.map(({ scope }) => scope)).toEqual(['this-browser', 'everywhere']);
  });

  it('has nothing to do for a site that it does not know', async () => {
    const { app } = createWorld().start();
    const session = refOf('nowhere');
    expect((await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' })).result).toBe(
      'nothing-to-do',
    );
  });

  it('leaves a run of another store alone', async () => {
    const { world } = signedIn();
    world.disk.values.set('runs', {
      version: 1,
      data: [run({ id: 'older', phase: 'guided', ref: refOf('claude', { storeId: container.id }) })],
    });
    const worker = world.start();
    await signOut(worker, session);
    expect((await worker.records.list()).runs.map(({ phase }) => phase).sort()).toEqual(['ended', 'guided']);
  });
});

describe('checking again', () => {
  it('sets the alarm that wakes it before it asks anything', async () => {
    const world = createWorld();
    world.server.signIn('claude-console');
    const worker = world.start();
    const { id } = await signOut(worker, refOf('claude-console'));
    world.browser.alarmAt = null;
    const alarms: (number | null)[] = [];
    world.server.beforeAnswer = () => void alarms.push(world.browser.alarmAt);
    await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect(alarms).toEqual([world.clock.now() + 30_000]);
  });
});
