import type { CookieStore } from '../../cookies/cookie-store.ts';
import type { SignOutRun } from '../../sign-out/run.ts';
import { findShownRuns, isAhead, isWrittenAnew, pruneRuns } from '../../sign-out/shown-runs.ts';
import type { EpochMs } from '../../time.ts';
import type { DocumentState } from '../document-state.ts';
import { findNamedStore } from '../named-store.ts';
import { findSiteName } from '../site-name.ts';
import type { SessionsPart } from './sessions-part.ts';
import type { SettingsFacts } from './settings-part.ts';
import type { SitesFacts } from './sites-facts.ts';
import type { StoresFacts } from './stores-part.ts';

/** A sign-out run as screens show it: with names, and without digests, which only the background needs. */
export type RunView = Omit<SignOutRun, 'byLeaving' | 'digest' | 'left' | 'writtenSince'> & {
  /** The sign-in that had ended is here again with the same value. */
  readonly writtenAnew: boolean;
  readonly siteName: string;
  readonly store: CookieStore;
};

/** The records of sign-outs. */
export type RunsFacts = { readonly runs: readonly SignOutRun[]; readonly runsState: DocumentState };

export type RunsPart = {
  /** Runs to show, newest first: under way, waiting for the user, or just ended. */
  readonly runs: readonly RunView[];
  /** Every recorded run, newest first, but those with a date ahead. */
  readonly history: readonly RunView[];
};

type Facts = RunsFacts & StoresFacts & SitesFacts & SettingsFacts & { readonly now: EpochMs };

export function buildRuns(facts: Facts, { sessions }: SessionsPart): RunsPart {
  const { now, runs } = facts;
  return {
    runs: findShownRuns(runs, sessions, now).map((run) => toView(run, facts)),
    history: pruneRuns(runs, now)
      .filter((run) => !isAhead(run, now))
      .sort((a, b) => b.startedAt - a.startedAt)
      .map((run) => toView(run, facts)),
  };
}

/** Adds the names of the run's site and store, and leaves out the digests. */
function toView(recorded: SignOutRun, facts: Facts): RunView {
  const { byLeaving: _by, digest: _digest, left: _left, writtenSince: _written, ...run } = recorded;
  return {
    ...run,
    writtenAnew: isWrittenAnew(recorded),
    siteName: findSiteName(facts.sites, run.ref.siteId),
    store: findNamedStore(facts, run.ref.storeId),
  };
}
