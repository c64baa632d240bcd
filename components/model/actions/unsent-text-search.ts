import type { UnsentText } from '../../../utils/core/removal/unsent-text.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import type { Ask } from '../ask.ts';
import type { ScreenState } from '../screen-state.ts';
import { withEntry } from '../with-entry.ts';

type Parts = { readonly ask: Ask; readonly state: Pick<ScreenState, 'busy'> };

/** Text typed and not sent yet: searched for before any action that may lose it. */
export function createUnsentTextSearch({ ask, state: { busy } }: Parts) {
  /**
   * Searches the tabs of these sessions, and gives one list for each. A tab that cannot be read counts as one without
   * text. One question for all: each answer carries the whole overview, and hundreds of sites may be ticked.
   */
  async function findUnsentTexts(sessions: readonly SessionRef[]): Promise<readonly (readonly UnsentText[])[]> {
    if (sessions.length === 0) return [];
    const found = await ask({ type: 'find-unsent-text', sessions: [...sessions] }, 'unsent-text');
    return sessions.map((_, index) => found?.texts[index] ?? []);
  }

  async function findUnsentText(sessions: readonly SessionRef[]): Promise<readonly UnsentText[]> {
    return (await findUnsentTexts(sessions)).flat();
  }

  /** The same before an action on one session; its buttons wait meanwhile. Null where the session is busy already. */
  async function findUnsentTextBefore(
    session: SessionRef,
    action: 'find-unsent-text' | 'reload-tabs',
  ): Promise<readonly UnsentText[] | null> {
    const id = refId(session);
    if (busy.value.has(id)) return null;
    busy.value = withEntry(busy.value, id, action);
    const texts = await findUnsentText([session]);
    busy.value = withEntry(busy.value, id, undefined);
    return texts;
  }

  return { findUnsentText, findUnsentTextBefore, findUnsentTexts };
}
