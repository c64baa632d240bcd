import { expect, it } from 'vitest';
import { createLife } from '../../fakes/mortal.ts';
import { inShort } from '../run-to-end.ts';
import { atWiki, draft, tellingPage, wiki } from './try-wiki.ts';

const command = { type: 'try-site', draft, storeId: '0' } as const;

/** A try in which the background is stopped at one of its calls; then another one wakes up. */
async function tryAndDie(diesAt: number, when: 'before' | 'after') {
  const { token, world } = atWiki({ answers: tellingPage });
  const life = createLife(diesAt, when);
  await Promise.race([world.start(life).app.handlers['try-site'](command), life.died]);
  const worker = world.start();
  await worker.app.onWake();
  const { runs } = await worker.records.list();
  const overview = await worker.app.handlers['get-overview']({ type: 'get-overview' });
  return { isDead: life.dead, overview, run: runs.at(-1) ?? null, token, worker, world };
}

it('a background that is stopped at any moment of a try leaves a true result, or none', async () => {
  let diesAt = 1;
  const endings = new Set<string>();
  for (let isDead = true; isDead; diesAt += 11) {
    const when = diesAt % 2 === 1 ? 'before' : 'after';
    const { overview, run, token, world, ...rest } = await tryAndDie(diesAt, when);
    isDead = rest.isDead;
    const said = inShort(run?.outcome ?? null);
    endings.add(said);
    const what = `stopped ${when} call ${diesAt}: ${said}`;
    if (said.startsWith('signed-out')) expect(world.server.isAlive(token), what).toBe(false);
    // Whatever was begun is over by now, and whoever looks finds the site where it was saved.
    expect(run === null || run.phase === 'ended', what).toBe(true);
    const isListed = overview.overview.sites.some(({ id }) => id === wiki.siteId);
    if (run !== null) expect(isListed, what).toBe(true);
    expect(world.bugs, what).toEqual([]);
  }
  expect(diesAt).toBeGreaterThan(50);
  expect([...endings]).toContain('signed-out refused');
  expect([...endings]).toContain('none');
});
