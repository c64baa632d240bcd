import { describe, expect, it } from 'vitest';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../fakes/fake-world.ts';
import { requiredSites } from '../../fakes/samples/required-sites.ts';
import { inShort, signOut } from '../run-to-end.ts';

/** A site that renews its cookie at each request, and so is asked by the jar alone. */
const renewing: SiteDefinition = { ...claude, replaySafe: false };

function refusing() {
  const world = createWorld({ sites: requiredSites.map((one) => (one.id === renewing.id ? renewing : one)) });
  world.server.signIn('claude');
  Object.assign(world.server.faults, { page: 'forbidden', background: 'forbidden' });
  world.server.beforeAnswer = ({ why }) => void (why === 'sign-out' && world.server.signIn('claude'));
  const sentOuts = () => world.server.arrivals.filter(({ why }) => why === 'sign-out').length;
  return { world, sentOuts };
}

describe('a site that refuses the sign-out and renews its cookie in the same answer', () => {
  it('has refused, if no other way is left', async () => {
    const { world, sentOuts } = refusing();
    const run = await signOut(world.start(), refOf('claude'));
    expect(inShort(run.outcome)).toBe('refused');
    expect([run.attempts.at(-1)?.after, sentOuts(), world.jar.names('0').includes('sessionKey')]).toEqual([
      'yes',
      1,
      true,
    ]);
  });

  it('is not asked again in another way, because the jar may now hold another sign-in', async () => {
    const { world, sentOuts } = refusing();
    world.tabs.show('https://claude.ai/new', '0');
    const run = await signOut(world.start(), refOf('claude'));
    expect([inShort(run.outcome), sentOuts()]).toEqual(['could-not-tell changed-since', 1]);
  });
});
