import fc from 'fast-check';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { type ActKind, actKind } from './act.ts';

const waits = fc.constantFrom(SECOND, 5 * SECOND, 40 * SECOND, 3 * MINUTE, 20 * MINUTE, 5 * HOUR, 29 * DAY);

/** What becomes of our background, and of the time. */
export const workerActs: readonly ActKind[] = [
  actKind('worker stops', 2, fc.constant({}), (play) => play.killWorker()),
  actKind('time passes', 3, fc.record({ ms: waits }), (play, { ms }) => play.letPass(ms)),
];
