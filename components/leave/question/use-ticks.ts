import { useSignal } from '@preact/signals';
import { wasHereBefore } from '../../../utils/core/leave/find-ticks.ts';
import type { OtherSiteView, Overview, SessionView } from '../../../utils/core/overview/overview.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { clearsBrowser } from '../../../utils/core/settings/policy.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import { findCountdown } from '../run/run-items.ts';

export type Tick = 'on' | 'off';
type Row = { readonly ref: SessionRef };

/**
 * What is ticked. What was here before whoever is leaving is not theirs to end unless they say so, nor is what nobody
 * knows; on a computer that others use all of it is.
 */
export function useTicks(
  sessions: readonly SessionView[],
  others: readonly OtherSiteView[],
  overview: Overview,
  now: EpochMs,
) {
  const { policy, settings } = overview;
  /** What the user chose; the others stand as they begin. */
  const chosen = useSignal<ReadonlyMap<string, Tick>>(new Map());
  /**
   * The same for the whole browser; null for as the settings stand, which a policy may change while the page is open.
   */
  const chosenClearing = useSignal<Tick | null>(null);
  const shared = settings.sharedComputer;
  /** A run that is about to begin by itself goes by the settings, and so does a press that comes before it. */
  const isAsked = shared && findCountdown(overview, now) === null && !clearsBrowser(policy);
  const clearing = (isAsked ? chosenClearing.value : null) ?? (settings.leaving.clearBrowser ? 'on' : 'off');
  const isEarlier = ({ since }: SessionView) => !shared && wasHereBefore(since, now);
  const tickOf = ({ ref }: Row, first: Tick) => chosen.value.get(refId(ref)) ?? first;
  const ofSession = (session: SessionView) => tickOf(session, isEarlier(session) ? 'off' : 'on');
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
