import { type EndEvidence, emptyJournal, type Journal, type Removal } from '../../../../utils/core/journal/journal.ts';
import type { Moment, Observation, SeenSession } from '../../../../utils/core/journal/observation.ts';
import { updateJournal } from '../../../../utils/core/journal/update-journal.ts';
import { refId, type SessionRef } from '../../../../utils/core/sessions/session.ts';
import { SECOND } from '../../../../utils/core/time.ts';
import { isPrivate, places } from './happenings.ts';
import type { ModelJar } from './model-jar.ts';

export type ObservationTaken = {
  readonly target: 'disk' | 'memory';
  readonly observation: Observation;
  readonly before: Journal;
  readonly after: Journal;
};

export type ModelWatcher = ReturnType<typeof createModelWatcher>;

/** Lights Out in a browser: it sees what browsers show, and keeps a record on disk and one in memory. */
export function createModelWatcher(jar: ModelJar, onLook: (taken: ObservationTaken) => void) {
  const denied = new Set<string>();
  const unwanted = new Set<string>();
  const evidence = new Map<string, Removal>();
  const touched = new Set<string>();
  const ours = new Set<string>();
  const records = { disk: emptyJournal, memory: emptyJournal };
  /** `pendingMs`: how long ago the event came that no look has followed yet; null without one. */
  const state = { moment: 'running' as Moment, pendingMs: null as number | null, isPrivateOpen: false };

  const isOpen = (ref: SessionRef) => !isPrivate(ref) || state.isPrivateOpen;
  const visibility = (ref: SessionRef) =>
    unwanted.has(ref.siteId) ? 'unwanted' : denied.has(ref.siteId) || !isOpen(ref) ? 'hidden' : 'seen';

  /** An event reaches Lights Out where it may look. */
  function hear(ref: SessionRef, removal: Removal | 'set'): void {
    if (denied.has(ref.siteId)) return;
    const id = refId(ref);
    state.pendingMs ??= 0;
    touched.add(id);
    void (removal === 'set' ? evidence.delete(id) : evidence.set(id, removal));
  }

  function findSeen(): readonly SeenSession[] {
    const all = places.filter((ref) => isOpen(ref) && !denied.has(ref.siteId));
    const open = new Set(
      [...records.disk.entries, ...records.memory.entries]
        .filter(({ end, lostSight }) => end === null && !lostSight)
        .map(({ ref }) => refId(ref)),
    );
    return all.flatMap((ref): SeenSession[] => {
      const held = jar.find(ref);
      const id = refId(ref);
      const isUnread = state.moment === 'running' && open.has(id) && !touched.has(id);
      return held
        ? [
            {
              ref,
              expiresAt: held.expiresAt,
              digest: isUnread ? 'unread' : held.value,
              credential: ref.siteId === 'rotating' ? 'rotating' : 'lasting',
              justWritten: touched.has(id),
              cameAt: null,
            },
          ]
        : [];
    });
  }

  /** Looks at the jar and updates both records, but for the first five seconds of a browser run. */
  function look(): void {
    const { moment } = state;
    if (jar.clock.uptime < 5 * SECOND && moment !== 'running') return;
    const found = findSeen();
    const told = (ref: SessionRef): EndEvidence => ({
      removal: evidence.get(refId(ref)) ?? 'unseen',
      others: 'none',
      elsewhere: 'not-seen',
      pageLoaded: false,
    });
    for (const target of ['disk', 'memory'] as const) {
      const mine = (ref: SessionRef) => isPrivate(ref) === (target === 'memory');
      const observation: Observation = {
        now: jar.clock.now,
        moment,
        sessions: found.filter(({ ref }) => mine(ref)),
        visibility,
        evidence: told,
        hasPassed: () => false,
        wasSeen: () => false,
        ownEnding: ({ ref }) => (ours.has(refId(ref)) ? 'ours' : 'not-ours'),
      };
      const before = target === 'disk' || state.isPrivateOpen ? records[target] : emptyJournal;
      records[target] = updateJournal(before, observation);
      onLook({ target, observation, before, after: records[target] });
    }
    state.moment = 'running';
    state.pendingMs = null;
    forgetEvents();
    jar.forgetJustGone();
  }

  function forgetEvents(): void {
    for (const set of [touched, evidence, ours]) set.clear();
  }

  /** Lights Out starts anew: what it kept in memory, events included, is gone. */
  function restart(moment: Moment): void {
    forgetEvents();
    records.memory = emptyJournal;
    state.moment = moment;
    state.pendingMs = null;
  }

  return { state, records, denied, unwanted, ours, isOpen, visibility, hear, look, restart };
}
