import { expect, it } from 'vitest';
import { createWorld, type World } from '../../fakes/fake-world.ts';
import { createLife } from '../../fakes/mortal.ts';
import { createTrap } from '../../fakes/trapped.ts';

type When = 'before' | 'after';

const changes: Record<string, { begin(world: World): void; change(world: World): void }> = {
  'is taken away': { begin: () => {}, change: (world) => world.hostAccess.take('claude.ai') },
  'is given': {
    begin: (world) => world.hostAccess.take('claude.ai'),
    change: (world) => world.hostAccess.give('claude.ai'),
  },
};

/** Reads the overview, while the access to a site that is signed in changes at one call of a port. */
async function readWhile({ begin, change }: (typeof changes)[string], changesAt: number, when: When) {
  const world = createWorld();
  world.server.signIn('claude');
  begin(world);
  let isOver = true;
  const trap = createTrap(0, 'before', (call, moment) => {
    if (call !== changesAt || moment !== when) return;
    isOver = false;
    change(world);
  });
  const { app } = world.start(createLife(Number.POSITIVE_INFINITY, 'before'), trap);
  const { overview } = await app.handlers['get-overview']({ type: 'get-overview' });
  const access = overview.sites.find(({ id }) => id === 'claude')?.access;
  return { access, sessions: overview.sessions.length, isOver };
}

it.each(Object.keys(changes))(
  'no site is called looked at without its sign-in where its access %s meanwhile',
  async (name) => {
    const change = changes[name];
    if (change === undefined) throw new Error(name);
    const told = new Set<string>();
    for (const when of ['before', 'after'] as const)
      for (let call = 1; ; call += 1) {
        const { access, sessions, isOver } = await readWhile(change, call, when);
        if (isOver) break;
        told.add(`${access}`);
        if (access === 'granted') expect(sessions, `${when} call ${call}`).toBe(1);
      }
    expect(told).toContain('missing');
  },
);
