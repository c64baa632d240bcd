import { describe, expect, it } from 'vitest';
import type { SignOutMethod, SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { run } from '../../fakes/samples/run.ts';
import { wayOf } from '../../fakes/samples/site-parts.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';
import { signedIn } from './signed-in-at.ts';

const session = refOf('claude');

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

  it('is judged although it did not load in time', async () => {
    const { world } = signedIn(visited);
    world.server.faults.visit = 'answer-lost';
    const ended = await signOut(world.start(), session);
    expect([inShort(ended.outcome), ended.attempts[0]?.answer]).toEqual(['signed-out refused', { kind: 'timeout' }]);
  });

  it('comes after a refused request, once a probe said "still alive"', async () => {
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

  it('comes without another probe after a request that was not sent because there was no token', async () => {
    const { world, whys } = signedIn({ ...claude, signOut: [wayOf(claude, 'http'), visit] });
    world.server.faults.background = 'no-token';
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('signed-out refused');
    expect(whys()).toEqual(['control-probe background', 'sign-out visit', 'deciding-probe background']);
  });

  it('could not tell without a probe, whatever the page did, and removes nothing', async () => {
    const { world, token } = signedIn({ ...visited, probe: null });
    world.server.faults.visit = 'ends-but-cookie-returns';
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell here-after-asking');
    expect([world.server.isAlive(token), world.jar.names('0').length]).toEqual([false, 9]);
  });

  describe('at a site that has no question to ask', () => {
    const blind: SiteDefinition = { ...visited, probe: null };

    it('says that it was asked and that its cookie is gone, and no more', async () => {
      const { world, token } = signedIn(blind);
      expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell gone-after-asking');
      expect(world.server.isAlive(token)).toBe(false);
    });

    it.each([
      ['lies', 'here-after-asking'],
      ['server-error', 'here-after-asking'],
      ['hang', 'site-silent'],
    ] as const)('says so only where the cookie went: %s', async (fault, reason) => {
      const { world, token } = signedIn(blind);
      world.server.faults.visit = fault;
      expect(inShort((await signOut(world.start(), session)).outcome)).toBe(`could-not-tell ${reason}`);
      expect([world.server.isAlive(token), world.jar.names('0').length]).toEqual([true, 9]);
    });

    it('says so not where the page did not load in time', async () => {
      const { world } = signedIn(blind);
      world.server.faults.visit = 'answer-lost';
      const { outcome } = await signOut(world.start(), session);
      expect(outcome).toEqual({ kind: 'could-not-tell', reason: 'site-silent', answer: { kind: 'timeout' } });
    });

    it('says why it was not asked where no page of it can be opened, as without a connection', async () => {
      const { world } = signedIn({ ...blind, signOut: [wayOf(claude, 'http')] });
      world.tabs.inOwnTab = async () => null;
      world.server.faults.background = 'hang';
      const { attempts, outcome } = await signOut(world.start(), session);
      expect(attempts.map(({ way }) => way)).toEqual(['page', 'background']);
      expect(outcome).toEqual({ kind: 'could-not-tell', reason: 'site-silent', answer: { kind: 'timeout' } });
    });

    it.each([
      ['server-error', { kind: 'status', status: 500 }],
      ['challenge', { kind: 'challenge' }],
    ] as const)('says what the site answered that did not take a request: %s', async (fault, answer) => {
      const { world } = signedIn({ ...blind, signOut: [wayOf(claude, 'http')] }, true);
      world.server.faults.page = fault;
      const { outcome } = await signOut(world.start(), session);
      expect(outcome).toEqual({ kind: 'could-not-tell', reason: 'site-silent', answer });
    });

    it('says so not where it is not known which cookie the sign-in is', async () => {
      const { world } = signedIn({ ...blind, authCookies: [{ name: '*', match: 'likely', hosts: ['claude.ai'] }] });
      expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell no-probe');
    });

    it.each([
      ['deleted', 'could-not-tell removed-meanwhile'],
      ['set', 'could-not-tell no-probe'],
    ] as const)('says so not where a cookie of its sign-in was %s meanwhile', async (change, said) => {
      const { world } = signedIn(blind);
      const worker = world.start();
      const held = world.jar.everything().find(({ cookie }) => cookie.name === 'sessionKey');
      world.server.beforeAnswer = ({ way }) => {
        world.clock.advance(10);
        if (way === 'visit' && held) void worker.app.onCookie(held.cookie, change);
      };
      expect(inShort((await signOut(worker, session)).outcome)).toBe(said);
    });
  });

  it('is not opened again without a probe after an interruption', async () => {
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

  it('is shown to the user if the site asks once more', async () => {
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
