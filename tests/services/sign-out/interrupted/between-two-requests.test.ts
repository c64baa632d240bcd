import { expect, it } from 'vitest';
import type { World } from '../../../fakes/fake-world.ts';
import { createLife, type Life } from '../../../fakes/mortal.ts';
import { findDeaths } from '../../find-deaths.ts';
import { inShort } from '../../run-to-end.ts';
import { ref, signedInAtTwo } from '../two-hosts.ts';

/** Presses in a worker that may die. True: it came to its end. */
async function press(world: World, life: Life): Promise<boolean> {
  const pressed = world.start(life).app.handlers['sign-out']({ type: 'sign-out', session: ref, scope: 'this-browser' });
  return Promise.race([pressed.then(() => true), life.died.then(() => false)]);
}

it('sends nothing twice and says nothing false, wherever the background was stopped', async () => {
  const deaths = await findDeaths(() => signedInAtTwo().world, press);
  const said = new Set<string>();
  for (const { diesAt, when } of deaths) {
    const { world, alive, asked } = signedInAtTwo();
    await press(world, createLife(diesAt, when));
    const worker = world.start();
    await worker.app.onWake();
    const [run] = (await worker.records.list()).runs;
    expect(new Set(asked()).size, `${diesAt} ${when}`).toBe(asked().length);
    if (run) said.add(`${inShort(run.outcome)}: ${asked().length} asked, ${alive().filter(Boolean).length} alive`);
  }
  expect([...said].filter((one) => /^(?:signed-out|removed|already)/.test(one))).toEqual([]);
  expect([...said].filter((one) => /gone-after-asking: (?!2 asked, 0)/.test(one))).toEqual([]);
  expect(said).toContain('could-not-tell asked-in-part: 1 asked, 1 alive');
});
