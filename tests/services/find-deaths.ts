import type { World } from '../fakes/fake-world.ts';
import { createLife, type Life } from '../fakes/mortal.ts';

/** Where a worker dies: at the call with this number, before or after its effect. */
export type Death = Pick<Life, 'diesAt' | 'when'>;

/**
 * Finds the calls at which a worker's death leaves the world in a state of its own, by letting `live` run once to its
 * end and looking at the world at every call. Most calls only read, so of 800 deaths some dozens differ. What happens
 * is the same in every world that `begin` makes, so a death at one of these calls stands for all that leave the same
 * state.
 * LIGHTS_OUT_EVERY_CALL=1 asks for all of them.
 */
export async function findDeaths(
  begin: () => World | Promise<World>,
  live: (world: World, life: Life) => Promise<unknown>,
): Promise<readonly Death[]> {
  const world = await begin();
  const seen: (Death & { readonly state: string })[] = [];
  await live(
    world,
    createLife(Number.POSITIVE_INFINITY, 'before', (diesAt, when) => seen.push({ diesAt, when, state: toText(world) })),
  );
  if (process.env.LIGHTS_OUT_EVERY_CALL !== undefined) return seen;
  const before = new Map(seen.filter(({ when }) => when === 'before').map(({ diesAt, state }) => [diesAt, state]));
  // A call under way at the death still takes its effect, so two deaths are alike only where the same ones had begun.
  const acts = new Set(
    seen
      .filter(({ diesAt, when, state }) => when === 'after' && before.get(diesAt) !== state)
      .map(({ diesAt }) => diesAt),
  );
  const known = new Set<string>();
  let begun = 0;
  return seen.filter(({ diesAt, when, state }) => {
    const key = `${begun} ${state}`;
    if (when === 'before' && acts.has(diesAt)) begun += 1;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** All that outlives a worker, to compare one moment with another. */
export function toText({ browser, bugs, clock, disk, jar, lists, memory, server, sync, tabs }: World): string {
  const areas = [disk, memory, sync].map(({ values }) => [...values]);
  return JSON.stringify([
    areas,
    jar.everything(),
    server.arrivals,
    tabs.all(),
    [...lists.history.entries, ...lists.downloads.entries, ...lists.held],
    tabs.visits,
    browser,
    bugs.length,
    clock.now(),
  ]);
}
