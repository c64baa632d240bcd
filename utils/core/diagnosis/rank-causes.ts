import type { Cause, CauseCode, UserAnswers } from './diagnosis.ts';
import { type DiagnosisFacts, endOf, findLastEnd, findLatePrivateClose } from './facts.ts';
import type { Certainty, EvidenceCode } from './finding.ts';
import { rules } from './rules.ts';

const weight: Record<Certainty, number> = { sure: 0, likely: 1, possible: 2 };

/** Causes that are found without the record's last end. */
const withoutRecord: readonly CauseCode[] = ['incident', 'private-window', 'still-signed-in', 'connection'];

/**
 * Finds the causes, likeliest first. An incident at the site comes first, or second after a sure cause. Where no cause
 * is likely, "could not tell" leads.
 */
export function rankCauses(facts: DiagnosisFacts): readonly Cause[] {
  const found = rules.flatMap(({ code, find }) => {
    const finding = find(facts);
    return finding === null ? [] : [{ code, ...finding }];
  });
  // What the record holds may be about an earlier sign-in than the one that is missed.
  const isOlder = facts.session === 'unsure' || isOlderThanPrivateWindow(facts);
  const known = found.map((cause) =>
    isOlder && !withoutRecord.includes(cause.code) ? { ...cause, certainty: 'possible' as const } : cause,
  );
  return order(known, findIgnorance(facts));
}

/**
 * Whether a private window was closed after the recorded sign-in had ended: the question may be about a sign-in there.
 */
function isOlderThanPrivateWindow(facts: DiagnosisFacts): boolean {
  const end = endOf(facts);
  const closedAt = findLatePrivateClose(facts);
  return end !== null && closedAt !== null && facts.store.kind !== 'private' && end.at < closedAt;
}

/** Applies the answers of the user to the causes that were found. */
export function applyAnswers(causes: readonly Cause[], { privateWindow, cleaner }: UserAnswers): readonly Cause[] {
  const known = causes.filter(
    ({ code }) => code !== 'could-not-tell' && !(code === 'private-window' && privateWindow === false),
  );
  const added: Cause[] = [
    ...(privateWindow === true
      ? [{ code: 'private-window', certainty: 'likely', evidence: ['user-says-private'] } as const]
      : []),
    ...(cleaner === true
      ? [{ code: 'removed-here', certainty: 'likely', evidence: ['user-says-cleaner'] } as const]
      : []),
  ];
  const others = known.filter(({ code }) => !added.some((cause) => cause.code === code));
  return order([...others, ...added], causes.find(({ code }) => code === 'could-not-tell')?.evidence ?? []);
}

function order(found: readonly Cause[], ignorance: readonly EvidenceCode[]): readonly Cause[] {
  const incident = found.filter(({ code }) => code === 'incident');
  const others = found
    .filter(({ code }) => code !== 'incident')
    .sort((a, b) => weight[a.certainty] - weight[b.certainty]);
  const isClear = others.some(({ certainty }) => certainty !== 'possible');
  const unclear: Cause = { code: 'could-not-tell', certainty: 'sure', evidence: ignorance };
  const leading = others.filter(({ certainty }) => certainty === 'sure').slice(0, 1);
  return [...leading, ...incident, ...(isClear ? [] : [unclear]), ...others.slice(leading.length)];
}

/** Why the cause cannot be told. */
function findIgnorance(facts: DiagnosisFacts): readonly EvidenceCode[] {
  const { record, last, entries, session, browser } = facts;
  if (session === 'here') return [];
  if (record !== 'kept') return ['no-record'];
  const end = findLastEnd(facts);
  const open = entries.find((entry) => entry.end === null);
  if (open ? open.lostSight : last?.lostSight === true || end?.kind === 'gone-unseen') return ['was-not-looking'];
  if (open || end === null) return [];
  if (end.kind === 'gone-while-closed' && !end.settled) return ['too-fresh'];
  return end.kind === 'gone-while-open' && end.evidence.removal === 'deleted' && browser === 'firefox'
    ? ['browser-names-nobody']
    : [];
}
