import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { cookie } from '../../fakes/cookie.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { html, json, type SignOutFault } from '../../fakes/fake-site-server.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { container } from '../../fakes/stores.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';

const session = refOf('claude');

function signedIn(withTab = false) {
  const world = createWorld();
  const token = world.server.signIn('claude');
  if (withTab) world.tabs.show('https://claude.ai/new', '0');
  const whys = () => world.server.arrivals.map(({ why, way }) => `${why} ${way}`);
  const sentOuts = () => world.server.arrivals.filter(({ why }) => why === 'sign-out').map(({ way }) => way);
  return { world, token, whys, sentOuts, authIsThere: () => world.jar.names('0').includes('sessionKey') };
}

describe('signing out', () => {
  it('asks, ends, tries the old sign-in once more and cleans up, without a tab', async () => {
    const { world, token, whys } = signedIn();
    const run = await signOut(world.start(), session);
    expect(run).toMatchObject({
      phase: 'ended',
      endedAt: NOON,
      control: 'yes',
      formerEnd: NOON + 28 * DAY,
      attempts: [{ method: 0, way: 'background', answer: { kind: 'status', status: 200 }, after: 'no' }],
    });
    expect(inShort(run.outcome)).toBe('signed-out refused');
    expect(whys()).toEqual(['control-probe background', 'sign-out background', 'deciding-probe background']);
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.jar.names('0')).toEqual(['theme']);
  });

  it('uses an open tab of the site in that store first, and shows it anew afterwards', async () => {
    const { world, token, whys } = signedIn();
    world.tabs.show('https://claude.ai/', container.id);
    world.tabs.show('https://claude.ai/', '0', { usable: false });
    const tab = world.tabs.show('https://claude.ai/new', '0');
    const run = await signOut(world.start(), session);
    expect(inShort(run.outcome)).toBe('signed-out refused');
    expect(whys()).toEqual(['control-probe background', 'sign-out page', 'deciding-probe background']);
    expect(world.server.isAlive(token)).toBe(false);
    expect(world.tabs.all().map(({ reloads }) => reloads)).toEqual([0, 0, 1]);
    expect(tab.reloads).toBe(1);
  });

  it('leaves tabs that hold, or may hold, unsent text as they are, and names them', async () => {
    const { world } = signedIn(true);
    const writing = world.tabs.show('https://claude.ai/chat', '0', { unsent: true });
    const mute = world.tabs.show('https://claude.ai/chat', '0', { unsent: 'unknown' });
    const run = await signOut(world.start(), session);
    expect(run.unsentTabs).toEqual([writing.tabId, mute.tabId]);
    expect([writing.reloads, mute.reloads]).toEqual([0, 0]);
  });

  it('asks from the background when the only tab shows another host of the site', async () => {
    const world = createWorld();
    const token = world.server.signIn('character-ai');
    world.tabs.show('https://plus.character.ai/', '0');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect(run.attempts).toMatchObject([{ way: 'background', answer: { kind: 'status', status: 200 } }]);
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('ends the session of that store alone', async () => {
    const { world, token } = signedIn();
    const [work, secret] = [
      world.server.signIn('claude', { storeId: container.id }),
      world.server.signIn('claude', { storeId: '1' }),
    ];
    await signOut(world.start(), refOf('claude', { storeId: container.id }));
    expect([token, work, secret].map((one) => world.server.isAlive(one))).toEqual([true, false, true]);
    expect(world.jar.names('0')).toContain('sessionKey');
  });

  it('ends a sign-in inside another site alone, and uses no tab for it', async () => {
    const { world, token } = signedIn(true);
    const partition = { topLevelSite: 'https://news.example', hasCrossSiteAncestor: true };
    const framed = world.server.signIn('claude', { partition });
    const run = await signOut(world.start(), refOf('claude', { partition }));
    expect([token, framed].map((one) => world.server.isAlive(one))).toEqual([true, false]);
    expect(run.attempts).toMatchObject([{ way: 'background' }]);
    expect(world.tabs.all()[0]?.reloads).toBe(0);
  });

  it("leaves the Console's sign-in and cookies untouched", async () => {
    const { world } = signedIn();
    const other = world.server.signIn('claude-console');
    await signOut(world.start(), session);
    expect(world.server.isAlive(other)).toBe(true);
    expect(world.jar.everything().filter(({ cookie: { domain } }) => domain === 'platform.claude.com')).toHaveLength(1);
  });

  it.each<[string, SignOutFault, boolean, string, boolean]>([
    ['refuses', 'forbidden', true, 'refused', true],
    ['challenges', 'challenge', true, 'refused', true],
    ['wants to wait', 'rate-limited', true, 'refused', true],
    ['fails', 'server-error', true, 'refused', true],
    ['sends elsewhere', 'redirect', true, 'refused', true],
    ['hangs', 'hang', true, 'refused', true],
    ['cuts the connection', 'cut', true, 'refused', true],
    ['says 200 and ends nothing', 'lies', true, 'refused', true],
    ['ends it but the answer is lost', 'answer-lost', false, 'signed-out refused', false],
    ['ends it but the cookie stays', 'ends-but-cookie-returns', false, 'signed-out refused', false],
  ])('when the site %s', async (_what, fault, alive, outcome, authStays) => {
    for (const withTab of [false, true]) {
      const { world, token, authIsThere } = signedIn(withTab);
      Object.assign(world.server.faults, { page: fault, background: fault });
      const run = await signOut(world.start(), session);
      expect({ outcome: inShort(run.outcome), alive: world.server.isAlive(token), auth: authIsThere() }).toEqual({
        outcome,
        alive,
        auth: authStays,
      });
    }
  });

  it.each<[string, SignOutFault]>([
    ['clears the cookie', 'lies-and-clears'],
    ['puts an anonymous cookie in its place', 'lies-and-goes-anonymous'],
  ])('says "Removed here only." when the site ends nothing and %s', async (_what, fault) => {
    const { world, token, authIsThere, sentOuts } = signedIn(true);
    world.server.faults.page = fault;
    const run = await signOut(world.start(), session);
    expect(run.outcome).toMatchObject({
      kind: 'removed-here-only',
      reason: 'still-works',
      worksUntil: NOON + 28 * DAY,
      remainingCookies: 0,
    });
    expect({ alive: world.server.isAlive(token), auth: authIsThere(), sentOuts: sentOuts() }).toEqual({
      alive: true,
      auth: false,
      sentOuts: ['page'],
    });
  });

  it('tries the background after a page that was refused, only once a probe said "still alive"', async () => {
    const { world, token, whys } = signedIn(true);
    world.server.faults.page = 'forbidden';
    const run = await signOut(world.start(), session);
    expect(whys()).toEqual([
      'control-probe background',
      'sign-out page',
      'deciding-probe background',
      'sign-out background',
      'deciding-probe background',
    ]);
    expect(run.attempts.map(({ after }) => after)).toEqual(['yes', 'no']);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['signed-out refused', false]);
  });

  it('sends at most two requests, and says what the site answered last', async () => {
    const { world, sentOuts } = signedIn(true);
    Object.assign(world.server.faults, { page: 'forbidden', background: 'rate-limited' });
    const run = await signOut(world.start(), session);
    expect(sentOuts()).toEqual(['page', 'background']);
    expect(run.outcome).toEqual({ kind: 'refused', answer: { kind: 'status', status: 429 } });
  });

  it.each([
    ['a challenge', html(403)],
    ['a login page', html(200)],
    ['a redirect', { kind: 'redirect' }],
    ['silence', { kind: 'timeout' }],
    ['a cut connection', { kind: 'network-error' }],
    ['an error', json(500, {})],
    ['too many requests', json(429, {})],
    ['an empty list', json(200, [])],
    ['another refusal', json(403, {})],
  ] as const)(
    'could not tell when the deciding probe gets %s: cookies stay, nothing is sent again',
    async (_what, answer) => {
      const { world, sentOuts, authIsThere } = signedIn();
      world.server.faults.probe['deciding-probe'] = answer;
      const run = await signOut(world.start(), session);
      expect([inShort(run.outcome), sentOuts(), authIsThere()]).toEqual([
        'could-not-tell site-silent',
        ['background'],
        true,
      ]);
    },
  );

  it.each([
    ['a challenge', html(403)],
    ['silence', { kind: 'timeout' }],
    ['an empty list', json(200, [])],
  ] as const)('never says "Signed out." after a control that got %s', async (_what, answer) => {
    const { world, authIsThere } = signedIn();
    world.server.faults.probe['control-probe'] = answer;
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), authIsThere()]).toEqual(['could-not-tell unclear-before', true]);
  });

  it('says "Already signed out." when the control says no, and sends no request', async () => {
    const { world, token, sentOuts, authIsThere } = signedIn();
    world.server.end(token);
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), sentOuts(), authIsThere()]).toEqual(['already-signed-out', [], true]);
  });

  it('says "Already signed out." where no auth cookie is left, and asks nothing', async () => {
    const { world, whys } = signedIn();
    world.jar.drop(() => true);
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('already-signed-out');
    expect(whys()).toEqual([]);
  });

  it('says that access is missing, not "Already signed out.", where the browser hides the cookies', async () => {
    const { world, whys } = signedIn();
    world.hostAccess.take('claude.ai');
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell access-missing');
    expect(whys()).toEqual([]);
  });

  it('says that access is missing when it is taken away in the middle', async () => {
    const { world, authIsThere } = signedIn();
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && world.hostAccess.take('claude.ai'));
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell access-missing');
    expect(authIsThere()).toBe(true);
  });

  it('goes ahead where the browser cannot tell whether access is granted', async () => {
    const { world, token } = signedIn();
    world.hostAccess.becomeUnknown();
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    expect(world.server.isAlive(token)).toBe(false);
  });

  it('does not say "Already signed out." of a store that could not be read', async () => {
    const { world } = signedIn();
    world.jar.unreadable.add('0');
    expect(inShort((await signOut(world.start(), session)).outcome)).toMatch(/^could-not-tell/);
  });

  it('has nothing to do for a site that it does not know', async () => {
    const { world } = signedIn();
    const reply = await world
      .start()
      .app.handlers['sign-out']({ type: 'sign-out', session: refOf('nowhere'), scope: 'this-browser' });
    expect(reply.result).toBe('nothing-to-do');
  });

  it('joins a second press with the first', async () => {
    const { world, sentOuts } = signedIn(true);
    const { app, records } = world.start();
    await Promise.all(
      [1, 2, 3].map(() => app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' })),
    );
    expect([sentOuts(), (await records.list()).runs.length]).toEqual([['page'], 1]);
  });

  it('runs side by side for different stores', async () => {
    const { world, token } = signedIn();
    const other = world.server.signIn('claude', { storeId: container.id });
    const { app } = world.start();
    await Promise.all(
      ['0', container.id].map((storeId) =>
        app.handlers['sign-out']({ type: 'sign-out', session: refOf('claude', { storeId }), scope: 'this-browser' }),
      ),
    );
    expect([token, other].map((one) => world.server.isAlive(one))).toEqual([false, false]);
  });

  it("does not touch a sign-in that took the old one's place before the request", async () => {
    const { world, sentOuts } = signedIn(true);
    let next = '';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'control-probe') next = world.server.signIn('claude');
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), sentOuts(), world.server.isAlive(next)]).toEqual([
      'could-not-tell changed-since',
      [],
      true,
    ]);
    expect(world.jar.everything().some(({ cookie: { name }, value }) => name === 'sessionKey' && value === next)).toBe(
      true,
    );
  });

  it("does not send again, nor remove, when another sign-in took the old one's place after a refused request", async () => {
    const { world, sentOuts } = signedIn(true);
    Object.assign(world.server.faults, { page: 'forbidden', background: 'forbidden' });
    let next = '';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'sign-out') next = world.server.signIn('claude');
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), sentOuts(), world.server.isAlive(next)]).toEqual([
      'could-not-tell changed-since',
      ['page'],
      true,
    ]);
    expect(world.jar.everything().some(({ value }) => value === next)).toBe(true);
  });

  it("does not remove a sign-in that took the ended one's place", async () => {
    const { world, token } = signedIn();
    let next = '';
    world.server.beforeAnswer = ({ why }) => {
      if (why === 'deciding-probe') next = world.server.signIn('claude');
    };
    const run = await signOut(world.start(), session);
    expect([world.server.isAlive(token), world.server.isAlive(next)]).toEqual([false, true]);
    expect(['signed-out refused', 'could-not-tell replaced']).toContain(inShort(run.outcome));
    expect(world.jar.everything().some(({ cookie: { name }, value }) => name === 'sessionKey' && value === next)).toBe(
      true,
    );
  });

  it('gives up the credential when the run is over, whatever came of it', async () => {
    for (const fault of [null, 'lies', 'hang'] as const) {
      const { world } = signedIn();
      world.server.faults.background = fault;
      const worker = world.start();
      await signOut(worker, session);
      expect(worker.credentials.heldRuns()).toEqual([]);
    }
  });

  it('goes on when the screens cannot be told, and reports that', async () => {
    const { world, token } = signedIn();
    world.browser.screensFail = true;
    const { app, records } = world.start();
    await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    expect([inShort((await lastRun(records)).outcome), world.server.isAlive(token), world.bugs.length > 0]).toEqual([
      'signed-out refused',
      false,
      true,
    ]);
  });

  it('sends nothing when the record cannot be written', async () => {
    const { world, whys } = signedIn();
    world.disk.failNextWrite();
    await expect(
      world.start().app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' }),
    ).rejects.toThrow('quota');
    expect(whys()).toEqual([]);
  });

  it('judges without replay where the definition does not allow it, and says so', async () => {
    const sites = [{ ...claude, replaySafe: false }];
    const world = createWorld({ sites });
    world.server.signIn('claude');
    world.tabs.show('https://claude.ai/', '0');
    const run = await signOut(world.start(), session);
    expect(inShort(run.outcome)).toBe('signed-out not-tried');
    expect(world.server.arrivals.filter(({ why }) => why === 'browser-probe').map(({ token }) => token)).toEqual([
      null,
    ]);
  });

  it('names the auth cookies that no probe judged', async () => {
    const world = createWorld();
    const token = world.server.signIn('character-ai');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect(run.outcome).toEqual({ kind: 'signed-out', oldSignIn: 'refused', untried: ['web-next-auth'] });
    expect([world.server.isAlive(token), world.jar.names('0')]).toEqual([false, []]);
  });

  it('keeps the records of private windows off the disk', async () => {
    const { world } = signedIn();
    world.server.signIn('claude', { storeId: '1' });
    await signOut(world.start(), refOf('claude', { storeId: '1' }));
    expect(world.disk.writes).toEqual([]);
    expect(world.memory.values.has('runs')).toBe(true);
  });

  it('signs out though the records on disk are of a newer version, and leaves these alone', async () => {
    const { world, token } = signedIn();
    const newer = { version: 9, data: 'x' };
    world.disk.values.set('runs', newer);
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    expect([world.server.isAlive(token), world.disk.values.get('runs')]).toEqual([false, newer]);
  });

  it('drops twins and paths of one value together, and counts what went', async () => {
    const { world, token } = signedIn();
    world.jar.put(cookie({ hostOnly: true }), token);
    world.jar.put(cookie({ path: '/api' }), token);
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), run.removedCookies]).toEqual(['signed-out refused', 10]);
    expect(world.jar.names('0')).toEqual(['theme']);
  });

  it('does not count what the browser kept, nor what it would not show again', async () => {
    const { world } = signedIn();
    world.jar.stuck.add('sessionKeyV3');
    expect((await signOut(world.start(), session)).removedCookies).toBe(7);
    const other = signedIn();
    const { remove } = other.world.jar;
    other.world.jar.remove = async (cookies) => {
      await remove(cookies);
      other.world.jar.unreadable.add('0');
    };
    expect((await signOut(other.world.start(), session)).removedCookies).toBe(0);
  });
});

describe('two things at once', () => {
  it.each([0, 1, 2, 3])(
    'says nothing untrue when data is removed in the middle of a sign-out (after %d arrivals)',
    async (arrivals) => {
      const { world, token } = signedIn();
      const { app, records } = world.start();
      let removing: Promise<unknown> = Promise.resolve();
      const begin = () => {
        removing = app.handlers['remove-data']({
          type: 'remove-data',
          session,
          allStores: false,
          trustedDevice: false,
        });
      };
      if (arrivals === 0) begin();
      world.server.beforeAnswer = () => void (world.server.arrivals.length === arrivals && begin());
      await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
      await removing;
      const { runs } = await records.list();
      expect(runs.every(({ phase }) => phase === 'ended')).toBe(true);
      for (const { outcome } of runs) {
        if (outcome?.kind === 'signed-out') expect(world.server.isAlive(token)).toBe(false);
        if (outcome?.kind === 'removed-here-only' && outcome.reason === 'still-works')
          expect(world.server.isAlive(token)).toBe(true);
      }
      expect(world.jar.names('0')).not.toContain('sessionKey');
    },
  );

  it('keeps no record of a private window that was closed in the middle', async () => {
    const { world } = signedIn();
    world.server.signIn('claude', { storeId: '1' });
    const { app, records } = world.start();
    let closing: Promise<void> = Promise.resolve();
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      world.jar.close('1');
      closing = app.onWindowClosed();
    };
    await app.handlers['sign-out']({
      type: 'sign-out',
      session: refOf('claude', { storeId: '1' }),
      scope: 'this-browser',
    });
    await closing;
    expect([(await records.list()).runs, world.disk.writes]).toEqual([[], []]);
  });
});

describe('the guide', () => {
  const atConsole = refOf('claude-console');

  function guided() {
    const world = createWorld();
    const token = world.server.signIn('claude-console');
    return { world, token, worker: world.start() };
  }

  it("opens the site's page in that store and waits", async () => {
    const { world, worker } = guided();
    const run = await signOut(worker, atConsole);
    expect([run.phase, run.attempts, world.tabs.all().map(({ url }) => url)]).toEqual([
      'guided',
      [],
      ['https://platform.claude.com/'],
    ]);
    world.clock.advance(DAY);
    expect((await worker.app.handlers['get-overview']({ type: 'get-overview' })).overview.runs).toMatchObject([
      { phase: 'guided' },
    ]);
  });

  it('goes on waiting while the site says "still signed in"', async () => {
    const { worker } = guided();
    const { id } = await signOut(worker, atConsole);
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([reply.result, reply.overview.runs[0]?.stillSignedIn]).toEqual(['run-waiting', true]);
  });

  it('could not tell about a site of which no "no" is known', async () => {
    const { world, token, worker } = guided();
    const { id } = await signOut(worker, atConsole);
    world.server.end(token);
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: id });
    expect([reply.result, inShort(reply.outcome)]).toEqual(['run-ended', 'could-not-tell site-silent']);
  });

  it('begins anew when pressed again, and gives up the former credential', async () => {
    const { worker } = guided();
    await signOut(worker, atConsole);
    const second = await signOut(worker, atConsole);
    expect((await worker.records.list()).runs).toHaveLength(1);
    expect(worker.credentials.heldRuns()).toEqual([second.id]);
  });

  it('gives up the credential when the user dismisses the run', async () => {
    const { worker } = guided();
    const { id } = await signOut(worker, atConsole);
    const reply = await worker.app.handlers['dismiss-run']({ type: 'dismiss-run', runId: id });
    expect([reply.result, reply.overview.runs, worker.credentials.heldRuns()]).toEqual(['dismissed', [], []]);
  });

  it('does not come back after "Remove data here" took its place', async () => {
    const { world, worker } = guided();
    await signOut(worker, atConsole);
    await worker.app.handlers['remove-data']({
      type: 'remove-data',
      session: atConsole,
      allStores: false,
      trustedDevice: false,
    });
    world.clock.advance(2 * DAY);
    expect((await worker.app.handlers['get-overview']({ type: 'get-overview' })).overview.runs).toEqual([]);
  });

  it('has nothing to check for a run that is over or unknown', async () => {
    const { worker } = guided();
    const reply = await worker.app.handlers['check-again']({ type: 'check-again', runId: 'nowhere' });
    expect(reply.result).toBe('nothing-to-do');
  });

  it('takes the place of an unproven request where no probe can judge it', async () => {
    const world = createWorld();
    world.jar.put(cookie({ name: 'web-next-auth', domain: 'character.ai' }), 'x-0123456789abcdef');
    const run = await signOut(world.start(), refOf('character-ai'));
    expect([run.phase, run.control, world.server.arrivals]).toEqual(['guided', null, []]);
    world.clock.advance(MINUTE);
  });
});
