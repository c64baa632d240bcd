import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLife } from '../../fakes/mortal.ts';
import { countCases } from '../../torture/count-cases.ts';
import { runs, torture } from '../../torture/length.ts';
import { judge, type Press, presses, stand, toEnd } from './standing.ts';

const folder = new URL('../../fixtures/', import.meta.url);
/** Every document of every version that there ever was. */
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name, index) => ({
    name,
    index,
    key: name.replace(/\.v\d+\.json$/, ''),
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
/** Its plan is long due and ticks all sites, so it may end the neighbours too. */
const ENDS_ALL = ['plans', 'rules'];

const names = Object.keys(presses) as Press[];
/** Calls of a port after which the background is stopped. */
const DEATHS = [15, 40, 70];
const IN_MEMORY = ['sent', 'visits', 'browser-run'];

describe('an update of the extension', () => {
  it.each(fixtures)('reads $name, and ends the jobs that are under way in it truly', async ({ key, text, index }) => {
    const known = idsIn(text);
    // In `npm test` each document meets one job and one moment, another one than the next document.
    const moments = names.flatMap((press) => DEATHS.map((diesAt) => ({ press, diesAt })));
    for (const { press, diesAt } of moments.filter((_, at) => torture > 1 || at === index % moments.length)) {
      const standing = stand();
      const { world } = standing;
      const life = createLife(diesAt, 'after');
      const pressed = world.start(life).app.handlers[press](presses[press] as never);
      await Promise.race([pressed, life.died]);
      // A leave run goes on by itself after the reply: it is stopped too.
      life.dead = true;
      const area = IN_MEMORY.includes(key) ? world.memory : world.disk;
      if (!area.values.has(key)) area.values.set(key, JSON.parse(text));
      const { app } = world.start();
      await app.onStarted('extension');
      await toEnd(standing, app);
      await judge({ ...standing, known, ...(ENDS_ALL.includes(key) ? { neighbours: [] } : {}) }, app);
      countCases('updates under a job', { held: 1 });
    }
  });
});

const corruption = fc.record({
  which: fc.constantFrom(...fixtures.filter(({ key }) => !ENDS_ALL.includes(key))),
  place: fc.nat(),
  character: fc.oneof(
    fc.constantFrom('', '0', '9', '-', '"', '{', '}', '[', ']', ',', 'e', '\u0000'),
    fc.string({ minLength: 1, maxLength: 2 }),
  ),
  press: fc.constantFrom(...names),
});

describe('a stored document with one character changed', () => {
  it('breaks no promise, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(corruption, async ({ which, place, character, press }) => {
        const standing = stand();
        const { world } = standing;
        const at = place % which.text.length;
        const area = IN_MEMORY.includes(which.key) ? world.memory : world.disk;
        area.values.set(which.key, parsed(which.text.slice(0, at) + character + which.text.slice(at + 1)));
        const { app } = world.start();
        await app.onStarted('browser');
        await app.handlers[press](presses[press] as never);
        await toEnd(standing, app);
        await judge({ ...standing, known: idsIn(which.text) }, app);
        countCases('stored documents corrupted', { held: 1 });
      }),
      { numRuns: runs(25) },
    );
  });
});

/** The ids of the runs in a document: what they say is of another time. */
const idsIn = (text: string) => [...text.matchAll(/"id": "([^"]+)"/g)].map(([, id]) => id ?? '');

/** What is no JSON any more is stored as the text that it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

it('tries every document there is', () => expect(fixtures.length).toBeGreaterThan(30));
