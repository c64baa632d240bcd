import type { DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import type { EndEvidence, JournalEntry, SessionEnd } from '../../../utils/core/journal/journal.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { NOON } from '../ports/fake-clock.ts';
import { ended, noEvidence } from './journal.ts';
import { defaultStore } from './stores.ts';

/** Nothing is here, nothing was seen, nothing could be asked; tests name what differs. */
export function facts(change: Partial<DiagnosisFacts> = {}): DiagnosisFacts {
  return {
    now: NOON,
    browser: 'chrome',
    store: defaultStore,
    session: 'absent',
    last: null,
    entries: [],
    record: 'none-yet',
    experience: undefined,
    undatedKept: 'not-seen',
    clearing: 'unknown',
    clearingRead: 'lately',
    crowding: null,
    privateClosedAt: null,
    privateWindows: 'visible',
    elsewhere: 'not-seen',
    asked: null,
    endedByUs: 'not-known',
    weAskedAt: null,
    status: { kind: 'none' },
    ...change,
  };
}

/** The same where the record knows how the last session ended. */
export function after(
  end: SessionEnd,
  change: Partial<DiagnosisFacts> = {},
  of: Partial<JournalEntry> = {},
): DiagnosisFacts {
  const last = ended(end, of);
  return facts({ last, entries: [last], record: 'kept', ...change });
}

const at = NOON - 10 * MINUTE;

export const gone = (evidence: Partial<EndEvidence>): SessionEnd => ({
  kind: 'gone-while-open',
  at,
  evidence: { ...noEvidence, ...evidence },
});
export const goneAtStart = (change: Partial<Extract<SessionEnd, { kind: 'gone-while-closed' }>> = {}): SessionEnd => ({
  kind: 'gone-while-closed',
  at,
  cookie: 'dated',
  settled: true,
  ...change,
});
export const ending = (kind: 'signed-out-here' | 'reached-end' | 'replaced' | 'gone-unseen'): SessionEnd =>
  kind === 'reached-end' ? { kind, at, shownBy: 'cookie' } : { kind, at };
