import { expect, it } from 'vitest';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld } from '../../fakes/fake-world.ts';
import type { SignOutFault } from '../../fakes/site-server/sign-out-fault.ts';
import { inShort, signOut } from '../run-to-end.ts';
import { session } from './signed-in.ts';

it.each<SignOutFault>(['server-error', 'forbidden', 'rate-limited'])(
  'says no "Signed out." of a session that the site renewed in its answer to our own question, and then refused us (%s)',
  async (fault) => {
    const world = createWorld({ sites: [{ ...claude, replaySafe: false }] });
    const token = world.server.signIn('claude');
    Object.assign(world.server.faults, { page: fault, background: fault });
    // The site puts a new credential into its answer to the control probe. An answer to the background reaches no jar,
    // so nobody has it; the session itself lives on. The old credential is taken for a moment longer, then no more.
    const renewed = 'renewed-0123456789abcdef';
    world.server.beforeAnswer = ({ why }) => {
      if (why !== 'sign-out') return;
      const kept = world.jar.everything();
      world.server.signIn('claude', { token: renewed });
      world.jar.drop(() => true);
      for (const { cookie, value } of kept) world.jar.put(cookie, value);
      world.server.end(token);
    };
    const run = await signOut(world.start(), session);
    expect([inShort(run.outcome), world.server.isAlive(renewed)]).not.toEqual(['signed-out not-tried', true]);
  },
);
