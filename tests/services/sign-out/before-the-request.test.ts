import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { session, signedIn } from './signed-in.ts';

describe('signing out', () => {
  it('says "Already signed out." when the control says no, and sends no request', async () => {
    const { world, token, sentOuts, authIsThere } = signedIn();
    world.server.end(token);
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), sentOuts(), authIsThere()]).toEqual(['already-signed-out', [], true]);
  });

  it('says that this browser lost the sign-in, not "Already signed out.", where nothing was asked', async () => {
    const { world, token, whys } = signedIn();
    world.jar.drop(() => true);
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell lost');
    expect([whys(), world.server.isAlive(token)]).toEqual([[], true]);
  });

  it('says so too where an earlier result was about another session', async () => {
    const { world } = signedIn();
    const worker = world.start();
    await signOut(worker, session);
    expect(inShort((await signOut(worker, session)).outcome)).toBe('already-signed-out');
    const token = world.server.signIn('claude');
    await worker.app.onChange();
    world.jar.drop(() => true);
    expect(inShort((await signOut(worker, session)).outcome)).toBe('could-not-tell lost');
    expect(world.server.isAlive(token)).toBe(true);
  });

  it('says so too where the clock was set back since an earlier result: nobody knows how long ago that is', async () => {
    const { world } = signedIn();
    const worker = world.start();
    await signOut(worker, session);
    world.clock.set(world.clock.now() - HOUR);
    expect(inShort((await signOut(worker, session)).outcome)).toBe('could-not-tell lost');
  });

  it('says that access is missing, not "Already signed out.", if the browser hides the cookies', async () => {
    const { world, whys } = signedIn();
    world.hostAccess.take('claude.ai');
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell access-missing');
    expect(whys()).toEqual([]);
  });

  it('says that the cookies cannot be read if access is taken away while the site is asked', async () => {
    const { world, authIsThere } = signedIn();
    world.server.beforeAnswer = ({ why }) => void (why === 'deciding-probe' && world.hostAccess.take('claude.ai'));
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), authIsThere()]).toEqual(['could-not-tell cookies-unreadable', true]);
  });

  it('says that access is missing if it is taken away during the run', async () => {
    const { world, authIsThere } = signedIn();
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && world.hostAccess.take('claude.ai'));
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell access-missing');
    expect(authIsThere()).toBe(true);
  });

  it('continues if the browser cannot tell whether access is granted', async () => {
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

  it('does nothing for a site that it does not know', async () => {
    const { world } = signedIn();
    const reply = await world
      .start()
      .app.handlers['sign-out']({ type: 'sign-out', session: refOf('nowhere'), scope: 'this-browser' });
    expect(reply.result).toBe('nothing-to-do');
  });

  it('goes on in memory when the record cannot be written, and writes it down with the next step', async () => {
    const { world, whys } = signedIn();
    world.disk.failNextWrite();
    const { app } = world.start();
    const reply = await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
    expect(reply.outcome?.kind).toBe('signed-out');
    expect(whys()).toEqual(['control-probe background', 'sign-out background', 'deciding-probe background']);
    expect(world.disk.values.get('runs')).toMatchObject({ data: [{ phase: 'ended' }] });
  });
});
