import fc from 'fast-check';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { Scene } from '../scene.ts';
import { type ActKind, actKind } from './act.ts';

const waits = fc.oneof(
  { arbitrary: fc.constantFrom(SECOND, 5 * SECOND, 40 * SECOND, 3 * MINUTE, 20 * MINUTE, 5 * HOUR), weight: 20 },
  // Rarely: in a month the background is woken a hundred times.
  { arbitrary: fc.constant(29 * DAY), weight: 1 },
);
const sleeps = fc.constantFrom(40 * SECOND, 5 * MINUTE, 10 * MINUTE, 5 * HOUR, 29 * DAY);

/** What becomes of our background, and of the time. */
export const workerActs: readonly ActKind[] = [
  actKind('worker stops', 2, fc.constant({}), (play) => play.killWorker()),
  actKind('time passes', 3, fc.record({ ms: waits }), (play, { ms }) => {
    // A computer that is locked for days sleeps.
    if (ms > DAY && play.scene.world.browser.screen === 'locked') sleep(play.scene, ms);
    else play.letPass(ms);
  }),
  actKind('computer sleeps', 2, sleeps, ({ scene }, ms) => sleep(scene, ms)),
];

function sleep({ clock, jar }: Scene, ms: number): void {
  clock.doze(ms);
  jar.expire();
}
