import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../utils/core/time.ts';
import { refOf } from '../fakes/fake-world.ts';
import { cookie } from '../fakes/samples/cookie.ts';
import { html } from '../fakes/site-server/answers.ts';

import { open, session } from './open-journey.ts';

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
    const without = { ...settings, sitesOff: ['claude'] };
    const off = await ask({ type: 'save-settings', from: settings, to: without });
    expect([off.result, here(off.overview).kind, off.overview.sessions]).toEqual(['saved', 'site-off', []]);
    const on = await ask({ type: 'save-settings', from: without, to: settings });
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
});
