import { isPrivateStore } from '../../../utils/core/cookies/describe-store.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { readUnfinished, tieOf } from '../../../utils/core/unfinished.ts';
import type { AppDependencies } from '../app-dependencies.ts';
import type { ScreenState } from '../screen-state.ts';

/** `remove`: "Remove data here". `why`: "Why was I signed out?". `leave`: leaving inside the popup. */
export type UnfinishedPart = 'remove' | 'why' | 'leave';

type Parts = {
  readonly deps: Pick<AppDependencies, 'isAllowed' | 'isListHeld' | 'now' | 'unfinished'>;
  readonly state: Pick<ScreenState, 'here' | 'tab' | 'unfinished'>;
};

/** What goes on in the next popup after a question of the browser has closed this one. */
export function createUnfinishedActions({ deps, state }: Parts) {
  /** Null for a sign-in of a private window that is not that of the tab in front: nothing kept may name it. */
  function aboutOf(ref: SessionRef | null): string | null {
    if (ref === null) return 'all';
    if (!isPrivateStore(ref.storeId)) return refId(ref);
    return isOfTab(ref) ? 'tab' : null;
  }

  function isOfTab(ref: SessionRef): boolean {
    const here = state.here.value;
    if (here?.kind === 'unknown-site') return here.ref !== null && refId(here.ref) === refId(ref);
    return (
      here?.kind === 'site' && here.site.id === ref.siteId && here.store.id === ref.storeId && ref.partition === null
    );
  }

  const tie = (ref: SessionRef | null) =>
    state.tab.value === 'not-read' ? null : tieOf(state.tab.value, ref === null ? 'all' : 'one-sign-in');

  /** Null for what nothing is kept of. */
  function placeOf(part: UnfinishedPart, ref: SessionRef | null): string | null {
    const about = aboutOf(ref);
    const over = tie(ref);
    return about === null || over === null ? null : `${part} ${about}${over}`;
  }

  return {
    isAllowed: deps.isAllowed,
    isListHeld: deps.isListHeld,
    /** Reads once what an earlier popup left. */
    async readUnfinished(): Promise<void> {
      state.unfinished.value = readUnfinished(await deps.unfinished.take(), deps.now());
    },
    /** Whether something goes on in this part, or in any part about this sign-in. */
    goesOn(parts: readonly UnfinishedPart[], ref: SessionRef | null): boolean {
      const place = state.unfinished.value?.place;
      return place !== undefined && parts.some((part) => placeOf(part, ref) === place);
    },
    /** Takes up what goes on here, with what was ticked; null for nothing. */
    takeUnfinished(part: UnfinishedPart, ref: SessionRef | null): readonly string[] | null {
      const kept = state.unfinished.value;
      if (kept === null || kept.place !== placeOf(part, ref)) return null;
      state.unfinished.value = null;
      return kept.ticks;
    },
    /** Asks for a permission, after noting what it is for. Must be called in the press itself. */
    async askNoted<T>(
      part: UnfinishedPart,
      ref: SessionRef | null,
      ticks: readonly string[],
      ask: () => Promise<T>,
    ): Promise<T> {
      const place = placeOf(part, ref);
      const from = tie(ref) === '' ? 'window' : 'private-window';
      if (place !== null) void deps.unfinished.keep({ place, ticks, at: deps.now(), from });
      try {
        return await ask();
      } finally {
        void deps.unfinished.drop();
      }
    },
  };
}
