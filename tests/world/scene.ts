import type { CookieStore } from '../../utils/core/cookies/cookie-store.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { SiteDefinition } from '../../utils/core/sites/site.ts';
import { createWorld, type World } from '../fakes/fake-world.ts';
import type { Wire } from '../fakes/loopback.ts';
import type { Life } from '../fakes/mortal.ts';
import { container, defaultStore } from '../fakes/samples/stores.ts';
import type { Violation } from './laws/law.ts';
import { createWorldServers, type WorldServers } from './servers/world-servers.ts';
import { createWorldClock, type WorldClock } from './world-clock.ts';

/** A background that lives, with the way to end it. */
export type Worker = ReturnType<World['start']> & { readonly life: Life; readonly wire: Wire };

/** Everything that one history is about: the browser, the servers, the worker, and what was seen of them. */
export type Scene = {
  readonly world: World;
  readonly clock: WorldClock;
  readonly servers: WorldServers;
  readonly sites: readonly SiteDefinition[];
  /** The stores that a person can use now. */
  readonly stores: () => readonly CookieStore[];
  worker: Worker | null;
  /** The secrets that each run holds, from the moment when it took them. */
  readonly heldBy: Map<string, readonly string[]>;
  /** The last picture that a screen got. */
  picture: Overview | null;
  readonly violations: Violation[];
  /** What happened, in order, for people. */
  readonly trace: string[];
  /** What was seen to happen, for the count over all histories. */
  readonly seen: Set<string>;
};

export function createScene(sites: readonly SiteDefinition[]): Scene {
  const clock = createWorldClock();
  let servers: WorldServers | undefined;
  const world = createWorld({
    clock,
    sites,
    stores: [defaultStore, container],
    openServer(_clock, jar) {
      servers = createWorldServers(clock, jar);
      return servers;
    },
  });
  if (!servers) throw new Error('The world has no servers');
  return {
    world,
    clock,
    servers,
    sites,
    stores: () => [defaultStore, container],
    worker: null,
    heldBy: new Map(),
    picture: null,
    violations: [],
    trace: [],
    seen: new Set(),
  };
}
