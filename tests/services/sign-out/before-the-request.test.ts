import { describe, expect, it } from 'vitest';
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

  it('says "Already signed out." if no auth cookie is left, and asks nothing', async () => {
    const { world, whys } = signedIn();
    world.jar.drop(() => true);
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('already-signed-out');
    expect(whys()).toEqual([]);
  });

  it('says that access is missing, not "Already signed out.", if the browser hides the cookies', async () => {
    const { world, whys } = signedIn();
    world.hostAccess.take('claude.ai');
    expect(inShort((await signOut(world.start(), session)).outcome)).toBe('could-not-tell access-missing');
    expect(whys()).toEqual([]);
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

  it('sends nothing when the record cannot be written', async () => {
    const { world, whys } = signedIn();
    world.disk.failNextWrite();
    await expect(
      world.start().app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' }),
    ).rejects.toThrow('quota');
    expect(whys()).toEqual([]);
  });
});
