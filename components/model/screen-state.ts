import { batch, computed, signal } from '@preact/signals';
import { findHere, type TabFacts } from '../../utils/core/overview/here.ts';
import type { Overview } from '../../utils/core/overview/overview.ts';
import type { EpochMs } from '../../utils/core/time.ts';
import type { Unfinished } from '../../utils/core/unfinished.ts';
import type { AccountAsked } from './account-asked.ts';
import type { ActionResult } from './action-result.ts';
import type { SessionCommand, Trouble } from './app-dependencies.ts';
import type { LastChange } from './last-change.ts';

/** What a press did whose control went with it. `near`: the id of the heading of what it was about, or null. */
export type ToldHere = { readonly text: string; readonly near: string | null };

export type ScreenState = ReturnType<typeof createScreenState>;

/**
 * What a screen draws: the overview of the background, and what the user did on this screen. Keys of maps are ids of
 * session refs.
 */
export function createScreenState(openedAt: EpochMs) {
  /** Null until the background has answered once. */
  const overview = signal<Overview | null>(null);
  /** The tab in front; null if the browser does not name one. */
  const tab = signal<TabFacts | null | 'not-read'>('not-read');
  return {
    overview,
    tab,
    /** The time that countdowns are drawn for. */
    now: signal(openedAt),
    /** The command that is under way for a session. */
    busy: signal<ReadonlyMap<string, SessionCommand>>(new Map()),
    /** What the last action of this screen led to, for each session. */
    actionResults: signal<ReadonlyMap<string, ActionResult>>(new Map()),
    /** What was asked here about the accounts of sessions, and what was answered. */
    accounts: signal<ReadonlyMap<string, AccountAsked>>(new Map()),
    /** The session whose action ended last: focus goes to its result. A new object each time. */
    finished: signal<{ readonly id: string } | null>(null),
    /** What an earlier popup left, until the part that it is about takes it up. */
    unfinished: signal<Unfinished | null>(null),
    trouble: signal<Trouble | null>(null),
    /** What is told of the last press that took its own control away. A new object each time. */
    told: signal<ToldHere | null>(null),
    /** Loads the page anew where a part of it could not be loaded; null where nothing is lacking. */
    loadAgain: signal<(() => void) | null>(null),
    /** What was saved last on this screen; null where the last attempt failed. A new object each time. */
    lastChange: signal<LastChange | null>(null),
    here: computed(() =>
      overview.value === null || tab.value === 'not-read' ? null : findHere(overview.value, tab.value),
    ),
    computer: computed(() => (overview.value?.settings.sharedComputer === true ? 'shared' : 'own')),
  };
}

/**
 * Shows a new overview together with the time of its arrival, so that no countdown is drawn for an older moment. One of
 * a single site takes nothing from the screen that a whole one has put there.
 */
export function showOverview(state: Pick<ScreenState, 'overview' | 'now'>, next: Overview, at: EpochMs): void {
  if (next.sight === 'one-site' && state.overview.value?.sight === 'everything') return;
  batch(() => {
    state.overview.value = next;
    state.now.value = at;
  });
}
