import type { AppDependencies } from './app-dependencies.ts';
import { type ScreenState, showOverview } from './screen-state.ts';

type Parts = { readonly deps: AppDependencies; readonly state: ScreenState; readonly refresh: () => Promise<void> };

/** Keeps the screen at the background's newest overview, and its clock running. */
export function createOverviewFollower({ deps, state, refresh }: Parts) {
  async function readTab() {
    state.tab.value = await deps.readTab();
  }

  /** A session whose end has just passed is read again: the browser may have removed its cookie. */
  function tick() {
    const before = state.now.value;
    const now = deps.now();
    state.now.value = now;
    const hasEnded = state.overview.value?.sessions.some(
      ({ lifetime }) => lifetime.kind === 'until' && lifetime.expiresAt > before && lifetime.expiresAt <= now,
    );
    if (hasEnded === true) void refresh();
  }

  return {
    /** Reads everything once, and listens until the returned function is called. */
    start(): () => void {
      const stop = deps.client.onOverview((next) => {
        showOverview(state, next, deps.now());
        void readTab();
      });
      void refresh();
      void readTab();
      return stop;
    },
    /** Moves the clock every second until the returned function is called. */
    startTicking: () => deps.everySecond(tick),
  };
}
