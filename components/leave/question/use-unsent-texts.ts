import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { LeaveView } from '../../../utils/core/overview/parts/leave-part.ts';
import type { UnsentText } from '../../../utils/core/removal/unsent-text.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import type { EpochMs } from '../../../utils/core/time.ts';
import { useApp } from '../../app-context.ts';

type Found = { readonly at: EpochMs; readonly bySession: ReadonlyMap<string, readonly UnsentText[]> };

/** Unsent texts by session id. They are held by this page only. */
export type UnsentTexts = {
  readonly bySession: ReadonlyMap<string, readonly UnsentText[]>;
  /** Searches again, and says whether there is a text that the page did not show yet. */
  readonly searchAgain: (sessions: readonly SessionRef[]) => Promise<'new' | 'nothing-new'>;
};

const none: Found['bySession'] = new Map();

/** Searches once when the page opens, and again on demand. */
export function useUnsentTexts(overview: Overview, run: LeaveView | null): UnsentTexts {
  const { model } = useApp();
  const found = useSignal<Found | null>(null);
  const opened = useRef<'no' | 'yes'>('no');
  const endedAt = useRef<EpochMs | null>(null);

  async function searchAgain(sessions: readonly SessionRef[]) {
    const shown = new Set(toTexts(found.value?.bySession ?? none).map(keyOf));
    const texts = await model.findUnsentTexts(sessions);
    const pairs = sessions.map((ref, index) => [refId(ref), texts[index] ?? []] as const);
    const bySession = new Map([...(found.value?.bySession ?? none), ...pairs]);
    found.value = { at: model.now.value, bySession };
    return toTexts(bySession).some((text) => !shown.has(keyOf(text))) ? 'new' : 'nothing-new';
  }

  useEffect(() => {
    if (opened.current === 'yes') return;
    opened.current = 'yes';
    if (run === null) void searchAgain(overview.sessions.map(({ ref }) => ref));
  }, []);

  // Texts found before a run disappear with its receipt, so that the next person at this computer cannot read them.
  endedAt.current = overview.leave?.endedAt ?? endedAt.current;
  const isPast = found.value !== null && run === null && endedAt.current !== null && found.value.at <= endedAt.current;
  return { bySession: found.value === null || isPast ? none : found.value.bySession, searchAgain };
}

/** Each text once: a tab may belong to several sessions. */
export function toTexts(bySession: UnsentTexts['bySession']): readonly UnsentText[] {
  return [...new Map([...bySession.values()].flat().map((text) => [keyOf(text), text])).values()];
}

function keyOf({ tabId, text }: UnsentText): string {
  return `${tabId} ${text}`;
}
