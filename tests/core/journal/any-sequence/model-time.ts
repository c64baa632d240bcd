import { HOUR, SECOND } from '../../../../utils/core/time.ts';
import type { ModelJar } from './model-jar.ts';
import type { ModelWatcher } from './model-watcher.ts';

/** Time in the model: it passes, the computer sleeps, and the clock may be wrong. */
export function createModelTime(jar: ModelJar, { state, look }: ModelWatcher) {
  let clockOff = 0;

  function wait(ms: number): void {
    const first = 5 * SECOND - jar.clock.uptime; // until the first look of a browser run
    if (state.moment !== 'running' && ms > first && first > 0) {
      jar.pass(first);
      look();
      wait(ms - first);
      return;
    }
    // A look follows an event by three seconds at most.
    if (state.pendingMs !== null && state.pendingMs + ms >= 3 * SECOND) look();
    else if (state.pendingMs !== null) state.pendingMs += ms;
    jar.pass(ms);
    if (state.moment !== 'running') look();
  }

  /** The computer sleeps: no timer rings, and a first look that was waited for comes too late to tell of the start. */
  function sleep(): void {
    if (state.moment === 'running' && state.pendingMs !== null) look();
    jar.pass(7 * HOUR);
    if (state.moment === 'browser-start') state.moment = 'after-gap';
    look();
  }

  /** A first look that is still to come tells nothing of the start then. */
  function turnClock(ms: number): void {
    if (state.pendingMs !== null) look();
    if (state.moment === 'browser-start' && ms !== 0) state.moment = 'after-gap';
    jar.clock.now += ms;
    clockOff += ms;
  }

  return {
    wait,
    sleep,
    /** Turns the clock back, unless it is wrong already. */
    turnBack: (ms: number) => {
      if (clockOff === 0) turnClock(-ms);
    },
    putRight: () => turnClock(-clockOff),
  };
}
