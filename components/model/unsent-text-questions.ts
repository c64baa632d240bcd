import type { Signal } from '@preact/signals';
import type { UnsentText } from '../../utils/core/removal/unsent-text.ts';
import { refId, type SessionRef } from '../../utils/core/sessions/session.ts';
import type { SessionCommand } from './app-dependencies.ts';
import type { Ask } from './ask.ts';
import { changed } from './changed.ts';

/** Text typed and not sent: looked for before anything that may lose it. */
export function createUnsentTextQuestions(ask: Ask, busy: Signal<ReadonlyMap<string, SessionCommand>>) {
  /** In the tabs of these sessions. What cannot be looked at holds nothing up. */
  async function findUnsentText(sessions: readonly SessionRef[]): Promise<readonly UnsentText[]> {
    const found = await Promise.all(
      sessions.map((session) => ask({ type: 'find-unsent-text', session }, 'unsent-text')),
    );
    return found.flatMap((extra) => extra?.texts ?? []);
  }

  /** The same before an action on one session, which waits meanwhile. Null: it is busy already. */
  async function lookBefore(
    session: SessionRef,
    action: 'find-unsent-text' | 'reload-tabs',
  ): Promise<readonly UnsentText[] | null> {
    const id = refId(session);
    if (busy.value.has(id)) return null;
    busy.value = changed(busy.value, id, action);
    const texts = await findUnsentText([session]);
    busy.value = changed(busy.value, id, undefined);
    return texts;
  }

  return { findUnsentText, lookBefore };
}
