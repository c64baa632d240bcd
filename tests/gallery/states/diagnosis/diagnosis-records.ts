import type { Cause, Diagnosis, ReasonCheck, RecordedSession } from '../../../../utils/core/diagnosis/diagnosis.ts';
import type { SessionEnd } from '../../../../utils/core/journal/journal.ts';
import { DAY } from '../../../../utils/core/time.ts';
import { claude } from '../../../components/harness/fake-sites.ts';
import {
  characterLive,
  claudeLive,
  consoleLive,
  NOON,
  onClaude,
  overview,
} from '../../../components/harness/fake-world.ts';
import { words } from '../../../words.ts';
import type { State } from '../../state.ts';

export const others = [characterLive, consoleLive];
export const askable = { ...claude, statusPatterns: ['*://status.claude.com/*'] };
const unseen: readonly ReasonCheck[] = [
  { reason: 'clears-on-exit', answer: 'cannot-see' },
  { reason: 'cleared-data', answer: 'cannot-see' },
  { reason: 'private-window', answer: 'cannot-see' },
  { reason: 'ended-everywhere', answer: 'cannot-see' },
  { reason: 'other-account', answer: 'cannot-see' },
  { reason: 'connection', answer: 'cannot-see' },
];
export const reasons = (change: Partial<Record<ReasonCheck['reason'], ReasonCheck['answer']>>) =>
  unseen.map(({ reason, answer }) => ({ reason, answer: change[reason] ?? answer }));

export function recorded(fromDaysAgo: number, end: SessionEnd | null, startSeen = true): RecordedSession {
  return {
    ref: claudeLive.ref,
    firstSeenAt: NOON - fromDaysAgo * DAY,
    startSeen,
    renewedAt: null,
    expiresAt: NOON + DAY,
    end,
  };
}
export const atStart = (daysAgo: number): SessionEnd => ({
  kind: 'gone-while-closed',
  at: NOON - daysAgo * DAY,
  cookie: 'dated',
  settled: true,
});
export const month: readonly RecordedSession[] = [
  recorded(40, { kind: 'reached-end', shownBy: 'cookie', at: NOON - 21 * DAY }, false),
  recorded(20, atStart(12)),
  recorded(11.5, { kind: 'signed-out-here', at: NOON - 8 * DAY }),
  recorded(7, atStart(1.2)),
];

export function diagnosis(causes: readonly Cause[], change: Partial<Diagnosis> = {}): Diagnosis {
  return {
    ref: claudeLive.ref,
    at: NOON,
    causes,
    reasons: unseen,
    status: { kind: 'fine' },
    privateClosedAt: null,
    recorded: month,
    record: 'kept',
    ...change,
  };
}

export const unclear: Cause = { code: 'could-not-tell', certainty: 'sure', evidence: [] };
export const shown = (found: Diagnosis | null, change: Partial<State> = {}): State => ({
  tab: onClaude,
  first: overview({ sites: [askable], sessions: others, lastEnds: [{ ref: claudeLive.ref, end: atStart(1.2) }] }),
  press: [words('whyOut')],
  answers: { diagnose: found === null ? null : { kind: 'diagnosis', diagnosis: found } },
  ...change,
});
