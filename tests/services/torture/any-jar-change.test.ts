import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cookie } from '../../fakes/samples/cookie.ts';
import { countCases } from '../../torture/count-cases.ts';
import { runs } from '../../torture/length.ts';
import { judge, type Press, presses, type Standing, stand, toEnd } from './standing.ts';

/** What may become of the jar while it is read. */
const happenings = {
  'another cookie of the site is written': ({ world }: Standing, count: number) =>
    world.jar.put(cookie({ name: `practice-${count % 3}`, looksRandom: false }), `practice-${count}`),
  'the sign-in goes by itself': ({ world, token }: Standing) => world.jar.drop(({ value }) => value === token),
  'a cookie of another site is written': ({ world }: Standing, count: number) =>
    world.jar.put(cookie({ name: 'other', domain: 'shop.example' }), `practice-${count}`),
} as const;
type Happening = keyof typeof happenings;

const names = Object.keys(happenings) as Happening[];
const stories = fc.record({
  press: fc.constantFrom(...(Object.keys(presses) as Press[])),
  withTab: fc.boolean(),
  /** At which reading what happens; `every`: at each. */
  changes: fc.array(
    fc.record({
      at: fc.oneof(fc.constant('every' as const), fc.integer({ min: 1, max: 40 })),
      what: fc.constantFrom(...names),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

it('keeps every promise whatever becomes of the cookies between two readings', async () => {
  let readings = 0;
  await fc.assert(
    fc.asyncProperty(stories, async ({ press, withTab, changes }) => {
      const standing = stand();
      const { jar, tabs } = standing.world;
      if (withTab) tabs.show('https://claude.ai/new', '0');
      let count = 0;
      const afterReading =
        <Args extends unknown[], Found>(read: (...args: Args) => Promise<Found>) =>
        async (...args: Args): Promise<Found> => {
          const found = await read(...args);
          count += 1;
          for (const { at, what } of changes) if (at === 'every' || at === count) happenings[what](standing, count);
          return found;
        };
      Object.assign(jar, { list: afterReading(jar.list), listSent: afterReading(jar.listSent) });

      const { app } = standing.world.start();
      await app.handlers[press](presses[press] as never);
      await toEnd(standing, app);
      await judge(standing, app);
      readings += count;
      countCases('cookies changed between readings', { held: 1 });
    }),
    { numRuns: runs(20) },
  );
  expect(readings).toBeGreaterThan(20);
});
