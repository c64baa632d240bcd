import { useSignal } from '@preact/signals';
import { wasHereBefore } from '../../utils/core/leave/find-ticks.ts';
import type { OtherSiteView, Overview, SessionView } from '../../utils/core/overview/overview.ts';
import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import type { EpochMs } from '../../utils/core/time.ts';

export type Tick = 'on' | 'off';
type Row = { readonly ref: SessionRef };

/**
 * What is ticked. What was here before whoever is leaving is not theirs to end unless they say so, nor is what nobody knows; on a
 * computer that others use all of it is.
 */
export function useTicks(sessions: readonly SessionView[], others: readonly OtherSiteView[], { settings }: Overview, now: EpochMs) {
  /** What the user chose; the others stand as they begin. */
  const chosen = useSignal<ReadonlyMap<string, Tick>>(new Map());
  const clearing = useSignal<Tick>(settings.leaving.clearBrowser ? 'on' : 'off');
  const shared = settings.sharedComputer;
  const isEarlier = ({ since }: SessionView) => !shared && wasHereBefore(since, now);
  const tickOf = ({ ref }: Row, first: Tick) => chosen.value.get(refId(ref)) ?? first;
  const ofSession = (session: SessionView) => tickOf(session, isEarlier(session) ? 'off' : 'on');
  const ofOther = (site: OtherSiteView) => tickOf(site, shared ? 'on' : 'off');
  return {
    isEarlier,
    ofSession,
    ofOther,
    set: (rows: readonly Row[], to: Tick) => (chosen.value = new Map([...chosen.value, ...rows.map(({ ref }) => [refId(ref), to] as const)])),
    sessions: sessions.filter((session) => ofSession(session) === 'on'),
    others: others.filter((site) => ofOther(site) === 'on'),
    /** Whether the whole browser is cleared: asked only where others use it. */
    clearing: shared ? clearing.value : ('off' as const),
    setClearing: (to: Tick) => (clearing.value = to),
  };
}
