import { COUNTS_DOWN_FOR } from '../../utils/core/leave/leave-run.ts';
import type { TabFacts } from '../../utils/core/overview/here.ts';
import { findPlace } from '../../utils/core/overview/place.ts';
import { type EpochMs, SECOND } from '../../utils/core/time.ts';
import type { FirstDependencies } from './app-dependencies.ts';
import { type ScreenState, showOverview } from './screen-state.ts';
import type { Send } from './send.ts';

type Parts = {
  readonly deps: FirstDependencies;
  readonly state: ScreenState;
  readonly send: Send;
  readonly refresh: () => Promise<void>;
};

/** In ms. How often the background is told that a countdown is on the screen, and what counts as a gap in the ticks. */
const TELL_EVERY = 10 * SECOND;
const GAP = 5 * SECOND;

/** Keeps the screen at the background's newest overview, and its clock running. */
export function createOverviewFollower({ deps, state, send, refresh }: Parts) {
  let toldAt = Number.NEGATIVE_INFINITY;
  async function readTab(): Promise<TabFacts | null> {
    const tab = await deps.readTab();
    state.tab.value = tab;
    return tab;
  }

  /** The tab's site first, which takes a moment only; then everything. */
  async function readAll() {
    const place = findPlace(await readTab());
    if (place !== null) await send({ type: 'look-here', ...place });
    if (state.overview.value?.sight !== 'everything') await refresh();
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
    watchPlans(before, now);
  }

  /**
   * The background may be stopped, and then notices neither sleep nor a clock that is set back. A screen that counts
   * down wakes it, so that a countdown is not shorter or longer than it was on the screen.
   */
  function watchPlans(before: EpochMs, now: EpochMs) {
    const { plans = [], leave = null } = state.overview.value ?? {};
    const counts = plans.some(({ beginsAt }) => beginsAt - now <= COUNTS_DOWN_FOR);
    const hasReceipt = leave?.endedAt != null && state.computer.value === 'shared';
    const jumped = (plans.length > 0 || hasReceipt) && (now < before || now - before > GAP);
    if (!jumped && (!counts || Math.abs(now - toldAt) < TELL_EVERY)) return;
    toldAt = now;
    void deps.client.send({ type: 'look-at-plans' }); // what follows from it is broadcast
  }

  return {
    /** Reads everything once, and listens until the returned function is called. */
    start(): () => void {
      const stop = deps.client.onOverview((next) => {
        showOverview(state, next, deps.now());
        void readTab();
      });
      void readAll();
      return stop;
    },
    /** Moves the clock every second until the returned function is called. */
    startTicking: () => deps.everySecond(tick),
  };
}
