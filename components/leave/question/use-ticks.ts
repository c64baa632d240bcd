import { type Signal, useSignal } from '@preact/signals';
import { wasHereBefore } from '../../../utils/core/leave/find-ticks.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { OtherSiteView } from '../../../utils/core/overview/parts/other-sites-part.ts';
import type { SessionView } from '../../../utils/core/overview/parts/sessions-part.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { clearsBrowser } from '../../../utils/core/settings/policy.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import { findCountdown } from '../run/run-items.ts';

export type Tick = 'on' | 'off';
/** The user's own choices by the ids of session refs; all other rows keep their first state. */
export type Chosen = ReadonlyMap<string, Tick>;
type Row = { readonly ref: SessionRef };

/**
 * The ticks of the leave question. Sessions that were here earlier, or of unknown age, start unticked: they may belong
 * to another person. So do those that their site no longer takes. On a shared computer everything starts ticked.
 */
export function useTicks(
  sessions: readonly SessionView[],
  others: readonly OtherSiteView[],
  overview: Overview,
  now: EpochMs,
  chosen: Signal<Chosen>,
) {
  const { policy, settings } = overview;
  /**
   * The user's choice for the whole browser; null means as the settings say, which a policy may change while the page
   * is open.
   */
  const chosenClearing = useSignal<Tick | null>(null);
  const shared = settings.sharedComputer;
  /** A run that begins by itself follows the settings, and so does a press during its countdown. */
  const isAsked = shared && findCountdown(overview, now) === null && !clearsBrowser(policy);
  const clearing = (isAsked ? chosenClearing.value : null) ?? (settings.leaving.clearBrowser ? 'on' : 'off');
  const isEarlier = ({ since }: SessionView) => !shared && wasHereBefore(since, now);
  const tickOf = ({ ref }: Row, first: Tick) => chosen.value.get(refId(ref)) ?? first;
  const ofSession = (session: SessionView) =>
    tickOf(session, isEarlier(session) || (session.refused && !shared) ? 'off' : 'on');
  const ofOther = (site: OtherSiteView) => tickOf(site, shared ? 'on' : 'off');
  return {
    isEarlier,
    ofSession,
    ofOther,
    set: (rows: readonly Row[], to: Tick) =>
      (chosen.value = new Map([...chosen.value, ...rows.map(({ ref }) => [refId(ref), to] as const)])),
    sessions: sessions.filter((session) => ofSession(session) === 'on'),
    others: others.filter((site) => ofOther(site) === 'on'),
    /** Whether the whole browser is cleared: asked only where others use it. */
    clearing: shared ? clearing : ('off' as const),
    setClearing: (to: Tick) => (chosenClearing.value = to),
  };
}
