import { refId } from '../sessions/session.ts';
import { seenAtOf } from '../sites/seen-at.ts';
import { type EpochMs, MINUTE, SECOND } from '../time.ts';
import { learnFromStart } from './experience.ts';
import { finishEntry } from './finish-entry.ts';
import { isHidden, updateHidden } from './hidden-entry.ts';
import type { EndEvidence, Journal, JournalEntry, SessionEnd } from './journal.ts';
import type { Observation, SeenSession } from './observation.ts';
import { pruneEntries } from './prune-journal.ts';

/**
 * In ms. A cookie that was set this long ago is on disk: Chromium writes about every 30 s. A cookie set 2 s before a
 * kill was lost, one set 40 s before it was kept (tried in 156).
 */
export const SETTLES_AFTER = 40 * SECOND;
/** In ms. An end that is less than this later is rounding, not a renewal. */
const LEAST_RENEWAL = MINUTE;

/**
 * Updates the record by a look at the jar: sessions begin, are renewed, go on, or end. An entry whose session the look
 * shows does not end, unless another sign-in has replaced it.
 */
export function updateJournal(journal: Journal, observation: Observation): Journal {
  const seen = new Map(observation.sessions.map((session) => [refId(session.ref), session]));
  const kept = journal.entries.filter(
    (entry) => entry.end !== null || observation.visibility(entry.ref, entry) !== 'unwanted',
  );
  const known = new Set(kept.filter(({ end }) => end === null).map(({ ref }) => refId(ref)));
  const updated = kept.map((entry) =>
    entry.end === null
      ? updateEntry(entry, seen.get(refId(entry.ref)) ?? null, observation)
      : updateEnded(entry, known.has(refId(entry.ref)) ? 'goes-on' : 'over', observation),
  );
  const hidden = new Set(kept.filter((entry) => isHidden(entry, observation)).map(({ ref }) => refId(ref)));
  const open = new Set(updated.filter(({ end }) => end === null).map(({ ref }) => refId(ref)));
  const begun = observation.sessions
    .filter((session) => observation.visibility(session.ref, session) === 'seen' && !open.has(refId(session.ref)))
    .map((session) => beginEntry(session, observation))
    // Part of the sign-in may have been here before: what is hidden cannot be compared.
    .map((entry) => (hidden.has(refId(entry.ref)) ? { ...entry, startSeen: false } : entry));
  const entries = pruneEntries([...updated, ...begun], observation.now);
  return {
    ...journal,
    entries,
    experience: observation.moment === 'browser-start' ? learnFromStart(journal, updated) : journal.experience,
  };
}

/**
 * Makes an entry. Its start counts as seen only if the cookie was just written during a browser run: then it began at
 * that moment. Otherwise the session may have been here for long.
 */
function beginEntry(session: SeenSession, { now, moment }: Observation): JournalEntry {
  const { ref, cameAt, expiresAt, digest, justWritten } = session;
  const startSeen = moment === 'running' && justWritten;
  return {
    ref,
    firstSeenAt: startSeen && cameAt !== null ? Math.min(cameAt, now) : now,
    startSeen,
    renewedAt: null,
    expiresAt,
    digest: digest === 'unread' ? null : digest,
    settled: false,
    lostSight: false,
    kept: false,
    going: null,
    end: null,
    ...seenAtOf(session),
  };
}

function updateEntry(entry: JournalEntry, session: SeenSession | null, observation: Observation): JournalEntry {
  if (isHidden(entry, observation)) return updateHidden(entry, session, observation);
  if (session === null) {
    const end = findEnd(entry, observation);
    return end === null ? entry : finishEntry(entry, end);
  }
  if (isAnother(entry, session)) return giveWay(entry, observation);
  const settled = entry.settled || observation.now - entry.firstSeenAt >= SETTLES_AFTER;
  const digest = session.digest === 'unread' ? entry.digest : session.digest;
  const { askedHosts: _readable, ...known } = entry; // all of them can be read: where it stands now is all
  return {
    ...known,
    ...seenAtOf(session),
    settled,
    lostSight: false,
    kept: entry.kept || observation.moment === 'browser-start',
    // An event may have come while the jar was being read. Then the next look decides.
    going: entry.going !== null && entry.going.at >= observation.now ? entry.going : null,
    digest,
    expiresAt: session.expiresAt,
    renewedAt: isRenewed(entry, session) ? observation.now : entry.renewedAt,
  };
}

/**
 * Another value stands in the session's place. A site may put a visitor's value there when we ask it to sign out. While
 * that sign-out does not know its result yet, the entry goes on as one that was out of sight: the next look compares
 * the values again.
 */
function giveWay(entry: JournalEntry, { now, ownEnding }: Observation): JournalEntry {
  switch (ownEnding(entry)) {
    case 'undecided':
      return { ...entry, lostSight: true };
    case 'ours':
      return finishEntry(entry, { kind: 'signed-out-here', at: now });
    case 'not-ours':
      return finishEntry(entry, { kind: 'replaced', at: now });
  }
}

/**
 * Marks an ended session if another may have come and gone since that is not in the record: Lights Out could not look,
 * or it was over before a look. `place`: whether a later session of the same place is in the record.
 */
function updateEnded(entry: JournalEntry, place: 'goes-on' | 'over', observation: Observation): JournalEntry {
  const { moment, hasPassed, visibility } = observation;
  const isWatched = moment !== 'after-absence' && visibility(entry.ref, entry) === 'seen';
  const isLast = isWatched && (place === 'goes-on' || !hasPassed(entry.ref));
  return isLast || entry.lostSight ? entry : { ...entry, lostSight: true };
}

function isAnother({ digest }: JournalEntry, session: SeenSession): boolean {
  return (
    session.credential === 'lasting' &&
    session.digest !== 'unread' &&
    digest !== null &&
    session.digest !== null &&
    digest !== session.digest
  );
}

function isRenewed({ expiresAt }: JournalEntry, session: SeenSession): boolean {
  return (
    typeof expiresAt === 'number' &&
    typeof session.expiresAt === 'number' &&
    session.expiresAt - expiresAt >= LEAST_RENEWAL
  );
}

/**
 * Finds how a session ended; null while a sign-out of ours does not know whether it ended it. After a time without
 * looking the cause is unknown, even if the known date has passed, because the site may have changed it. A removal that
 * was seen as an event happened in the open browser, whenever the look comes. A date that passed while the browser was
 * closed proves nothing: the cookie may have been cleared before.
 */
function findEnd(entry: JournalEntry, observation: Observation): SessionEnd | null {
  const { ref, firstSeenAt, expiresAt, settled, lostSight, going } = entry;
  const { moment, now } = observation;
  const { evidence, at } = findRemoval(entry, observation);
  const isTold = evidence.removal !== 'unseen' && evidence.removal !== 'expired';
  const isPast = typeof expiresAt === 'number' && expiresAt <= at && !isTold;
  const own = observation.ownEnding(
    { ref, firstSeenAt },
    isPast || evidence.removal === 'evicted' || evidence.removal === 'expired' ? 'by-itself' : undefined,
  );
  if (own === 'undecided') return null;
  if (own === 'ours') return { kind: 'signed-out-here', at: now };
  if (lostSight || moment === 'after-absence' || (moment === 'after-gap' && going === null))
    return { kind: 'gone-unseen', at: now };
  if (moment === 'browser-start' && evidence.removal === 'unseen' && !observation.wasSeen(ref))
    return {
      kind: 'gone-while-closed',
      cookie: isPast ? 'past' : expiresAt === null ? 'undated' : 'dated',
      settled,
      at,
    };
  if (isPast)
    return { kind: 'reached-end', shownBy: evidence.removal === 'expired' ? 'cookie' : 'date', at: expiresAt };
  return { kind: 'gone-while-open', evidence, at };
}

/** What was seen when the auth cookie went, and when: now, or by an event that was written down before. */
function findRemoval(
  { ref, going }: JournalEntry,
  { evidence, now }: Observation,
): { readonly evidence: EndEvidence; readonly at: EpochMs } {
  const seen = evidence(ref);
  if (going === null || seen.removal !== 'unseen') return { evidence: seen, at: now };
  const { removal, pageLoaded, at } = going;
  return { evidence: { removal, pageLoaded, others: 'none', elsewhere: 'not-seen' }, at };
}
