import { describe, expect, it } from 'vitest';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { inShort, lastRun, signOut } from '../run-to-end.ts';
import { session } from './signed-in.ts';
import { signedIn } from './signed-in-at.ts';

const untried: SiteDefinition = { ...claude, replaySafe: false };

describe('somebody signs in while a sign-out works, and', () => {
  it.each([
    ['the old sign-in may be tried', claude],
    ['the jar decides', untried],
  ])('is not signed out by a request that was about to leave, where %s', async (_where, site) => {
    const { world, token, asked } = signedIn(site);
    const worker = world.start();
    const { fromBackground } = worker.requests;
    let next = '';
    worker.requests.fromBackground = (...sent) => {
      if (sent[2].why === 'sign-out') next = world.server.signIn('claude');
      return fromBackground(...sent);
    };
    const run = await signOut(worker, session);
    expect([inShort(run.outcome), asked(), world.server.isAlive(token), world.server.isAlive(next)]).toEqual([
      'could-not-tell changed-since',
      [],
      true,
      true,
    ]);
  });

  it.each([
    ['works', 'signed-in'],
    ['has ended as well', 'dead'],
  ])('the answer about the new sign-in, which %s, is not told of the refused old one', async (_what, becomes) => {
    const { world, token } = signedIn(untried);
    world.server.faults.background = 'server-error';
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      const next = world.server.signIn('claude');
      if (becomes === 'dead') world.server.end(next);
    };
    const run = await signOut(world.start(), session);
    expect([run.outcome?.kind === 'signed-out', world.server.isAlive(token)]).toEqual([false, true]);
  });

  it.each([
    ['in the moment of the press', 0],
    ['after the clock was set back', -HOUR],
  ])('is not taken for the old one where a request from a page ended the new sign-in, %s', async (_when, ms) => {
    const { world, token } = signedIn(untried, true);
    const worker = world.start();
    const { inPage } = worker.requests;
    let next = '';
    worker.requests.inPage = async (...sent) => {
      world.clock.set(world.clock.now() + ms);
      next = world.server.signIn('claude');
      const [written] = world.jar.everything().filter(({ cookie }) => cookie.name === 'sessionKey');
      if (written) await worker.app.onCookie(written.cookie, 'set');
      return inPage(...sent);
    };
    const run = await signOut(worker, session);
    expect([inShort(run.outcome), world.server.isAlive(token), world.server.isAlive(next)]).toEqual([
      'could-not-tell removed-meanwhile',
      true,
      false,
    ]);
  });

  it('no refusal is told of an old sign-in whose end the site accepted', async () => {
    const { world, token } = signedIn(untried);
    world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && world.server.signIn('claude'));
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(token)]).toEqual(['could-not-tell changed-since', false]);
  });
});

describe('"Close" for a run that works', () => {
  it.each(['control-probe', 'sign-out', 'deciding-probe'] as const)('drops nothing at its %s', async (at) => {
    const { world } = signedIn();
    const worker = world.start();
    let known: unknown;
    const { fromBackground } = worker.requests;
    worker.requests.fromBackground = async (...sent) => {
      if (sent[2].why === at) {
        const { id } = await lastRun(worker.records);
        await worker.app.handlers['dismiss-run']({ type: 'dismiss-run', runId: id });
        known = (await worker.records.find(id))?.id === id;
      }
      return fromBackground(...sent);
    };
    await signOut(worker, session);
    expect(known).toBe(true);
  });
});
