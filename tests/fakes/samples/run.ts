import type { SignOutRun } from '../../../utils/core/sign-out/run.ts';
import { refOf } from '../fake-world.ts';
import { NOON } from '../ports/fake-clock.ts';

/** A sign-out of Claude that just began; tests name what differs. */
export function run(change: Partial<SignOutRun> = {}): SignOutRun {
  return {
    id: 'run-1',
    ref: refOf('claude'),
    scope: 'this-browser',
    phase: 'control',
    startedAt: NOON,
    endedAt: null,
    formerEnd: null,
    digest: null,
    writtenSince: false,
    byLeaving: false,
    byRule: false,
    control: null,
    attempts: [],
    stillSignedIn: false,
    outcome: null,
    unsentTabs: [],
    removedCookies: 0,
    left: null,
    newerSeen: false,
    removal: null,
    devices: null,
    ...change,
  };
}
