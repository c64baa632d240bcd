import { describe, expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { inShort, lastRun } from '../run-to-end.ts';
import { session } from './signed-in.ts';
import { signedIn } from './signed-in-at.ts';

/** A sign-out from a page, where the jar decides; `act` happens when the try is written down, before it is made. */
async function signOutWhile(act: (world: ReturnType<typeof signedIn>['world']) => void) {
  const { world, token, asked } = signedIn({ ...claude, replaySafe: false }, true);
  world.browser.name = 'firefox'; // where a removal looks as the site's answer does
  const { set } = world.disk;
  world.disk.set = async (key, value) => {
    await set.call(world.disk, key, value);
    if (key !== 'runs' || !JSON.stringify(value).includes('"way":"page"')) return;
    world.disk.set = set;
    act(world);
  };
  const { app, records } = world.start();
  await app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  const { outcome } = await lastRun(records);
  return { said: inShort(outcome), asked: asked(), lives: world.server.isAlive(token) };
}

describe('a sign-in that a request from a page is about to leave for, and that', () => {
  it('is removed by somebody before, is not said to be signed out', async () => {
    const { said, asked, lives } = await signOutWhile(({ jar }) => jar.drop(() => true));
    expect([said, asked, lives]).toEqual(['could-not-tell not-told', [], true]);
  });

  it('is replaced before, is not signed out', async () => {
    const { said, asked, lives } = await signOutWhile(({ server }) => void server.signIn('claude'));
    expect([said, asked, lives]).toEqual(['could-not-tell changed-since', [], true]);
  });
});
