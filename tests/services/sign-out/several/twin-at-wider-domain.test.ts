import { expect, it } from 'vitest';
import { claude } from '../../../../utils/sites/claude.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { cookie } from '../../../fakes/samples/cookie.ts';
import { inShort, signOut } from '../../run-to-end.ts';

const session = refOf('claude');
/** A site whose sign-in stands at its own host; the host is below the registrable domain. */
const site = (replaySafe: boolean) => ({
  ...claude,
  replaySafe,
  registrableDomains: ['ai'],
  parentOrigins: ['https://ai'],
});

it.each([true, false])(
  'sends nothing where another application of a wider domain has a cookie of that name, which goes along (replay: %s)',
  async (replaySafe) => {
    const world = createWorld({ sites: [site(replaySafe)] });
    // the other application's sign-in, for the whole domain: each request to claude.ai carries it beside the site's own
    const other = world.server.signIn('claude');
    world.jar.drop(() => true);
    world.jar.put(cookie({ name: 'sessionKey', domain: 'ai', hostOnly: false }), other);
    const token = world.server.signIn('claude');
    const run = await signOut(world.start(), session);
    expect({
      said: inShort(run.outcome),
      own: world.server.isAlive(token),
      other: world.server.isAlive(other),
    }).toEqual({ said: 'could-not-tell two-sign-ins', own: true, other: true });
  },
);
