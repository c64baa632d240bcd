import { expect, it } from 'vitest';
import { RECEIPT_STAYS_FOR } from '../../../../utils/core/leave/receipt-time.ts';
import { DAY, SECOND } from '../../../../utils/core/time.ts';
import { createWorld, refOf } from '../../../fakes/fake-world.ts';
import { share } from '../share.ts';
import { overviewOf, toEnd } from '../to-end.ts';

/** A browser with a run that has just ended. */
async function ended(computer: 'shared' | 'own') {
  const world = createWorld();
  if (computer === 'shared') await share(world, false);
  world.server.signIn('claude');
  const { app } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  await toEnd(app);
  await app.onWake();
  return { world, app, receipt: async () => (await overviewOf(app)).leave };
}

it("a receipt stays on a person's own computer until it is dismissed", async () => {
  const { world, app, receipt } = await ended('own');
  expect(world.browser.alarmAt).not.toBe(world.clock.now() + RECEIPT_STAYS_FOR);
  world.clock.advance(DAY);
  await app.onWake();
  expect((await receipt())?.items).toMatchObject([{ siteName: 'Claude', outcome: { kind: 'signed-out' } }]);
});

it('a receipt disappears from a shared computer by itself, at the moment for which the alarm was set', async () => {
  const { world, app, receipt } = await ended('shared');
  expect(world.browser.alarmAt).toBe(world.clock.now() + RECEIPT_STAYS_FOR);
  world.clock.advance(RECEIPT_STAYS_FOR - 1);
  await app.onWake();
  expect(await receipt()).not.toBeNull();
  world.clock.advance(1);
  await app.onWake();
  expect(await receipt()).toBeNull();
});

it('a receipt goes from a shared computer at once if the clock was set back, at whatever wakes the background', async () => {
  const { world, app, receipt } = await ended('shared');
  world.clock.set(world.clock.now() - DAY);
  await app.onChange();
  expect(await receipt()).toBeNull();
});

it('a receipt is shown on no screen that is opened on a shared computer after the clock was set back', async () => {
  const { world, receipt } = await ended('shared');
  world.clock.set(world.clock.now() - DAY);
  expect([await receipt(), world.disk.values.get('leave')]).toMatchObject([null, { data: null }]);
});

it.each(['leave', 'learned-lengths'])(
  'what could not be put away with a receipt is tried again soon (%s)',
  async (document) => {
    const { world, app, receipt } = await ended('shared');
    world.clock.advance(RECEIPT_STAYS_FOR);
    const { set } = world.disk;
    const refused: string[] = [];
    let isFull = true;
    world.disk.set = async (key, value) => {
      if (key !== document || !isFull) return set(key, value);
      refused.push(key);
      throw new Error('The disk is full');
    };
    await app.onWake();
    expect([await receipt(), refused.length > 0]).toEqual([null, true]);
    expect(world.browser.alarmAt).toBe(world.clock.now() + SECOND);
    isFull = false;
    world.disk.writes.length = 0;
    world.clock.advance(SECOND);
    await app.onWake();
    expect(world.disk.writes).toContain(document);
    expect(world.disk.values.get('leave')).toMatchObject({ data: null });
    expect(world.browser.alarmAt).toBeNull();
  },
);

it('a sign-out that was under way when a receipt went from a shared computer is forgotten once it is over', async () => {
  const world = createWorld();
  await share(world, false);
  world.server.signIn('claude');
  world.server.signIn('character-ai');
  const { app, records, requests } = world.start();
  await app.handlers.leave({ type: 'leave', sessions: [refOf('claude')], clearing: 'unwanted' });
  await toEnd(app);
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const { fromBackground } = requests;
  requests.fromBackground = async (...asked) => {
    await gate;
    return fromBackground(...asked);
  };
  const session = refOf('character-ai');
  const signedOut = app.handlers['sign-out']({ type: 'sign-out', session, scope: 'this-browser' });
  await new Promise((resolve) => setTimeout(resolve, 0));
  world.clock.advance(RECEIPT_STAYS_FOR);
  await app.onChange();
  expect([(await overviewOf(app)).leave, (await records.list()).runs.length]).toEqual([null, 1]);
  goOn();
  await signedOut;
  await app.onChange();
  expect((await records.list()).runs).toEqual([]);
});
