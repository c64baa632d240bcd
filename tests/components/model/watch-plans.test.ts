import { expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createFakeApp, createFakeClient } from '../harness/fake-app.ts';
import { NOON, overview } from '../harness/fake-world.ts';

/** A screen with a plan that begins in so many ms. Returns how often it told the background to look. */
async function watching(inMs: number | null) {
  let now = NOON;
  let tick = () => {};
  const plans =
    inMs === null
      ? []
      : [
          {
            because: 'idle',
            beginsAt: NOON + inMs,
            plannedFor: NOON + inMs,
            waitsFor: 'its-time',
            cancel: 'open',
          } as const,
        ];
  const client = createFakeClient(overview({ plans }));
  const everySecond = (act: () => void) => {
    tick = act;
    return () => {};
  };
  const parts = { now: () => now, everySecond };
  const { model } = createFakeApp({ client, tab: null, parts });
  model.start();
  await new Promise((resolve) => setTimeout(resolve, 0));
  model.startTicking();
  return {
    told: () => client.commands.filter(({ type }) => type === 'look-at-plans').length,
    tickAt(at: number) {
      now = at;
      tick();
    },
  };
}

it('tells the background every ten seconds that a countdown is on the screen', async () => {
  const { told, tickAt } = await watching(MINUTE);
  for (let second = 1; second <= 25; second += 1) tickAt(NOON + second * SECOND);
  expect(told()).toBe(3);
});

it.each([
  ['is set back', -HOUR],
  ['is set forward, or the computer slept', HOUR],
])('tells the background of a plan at once that the clock %s', async (_what, by) => {
  const { told, tickAt } = await watching(5 * HOUR);
  tickAt(NOON + SECOND);
  expect(told()).toBe(0);
  tickAt(NOON + SECOND + by);
  expect(told()).toBe(1);
});

it('tells nothing where nothing is planned', async () => {
  const { told, tickAt } = await watching(null);
  for (const at of [SECOND, -HOUR, HOUR]) tickAt(NOON + at);
  expect(told()).toBe(0);
});
