import { type EndEvidence, emptyJournal, type Journal, type Removal } from '../../../utils/core/journal/journal.ts';
import type { Moment, Observation, SeenSession } from '../../../utils/core/journal/observation.ts';
import { updateJournal } from '../../../utils/core/journal/update-journal.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/fake-clock.ts';
import { refOf } from '../../fakes/fake-world.ts';

/** What may happen, at one of the places; `size` picks among lengths of time, tokens and the like. */
export type Happening = { readonly what: (typeof happenings)[number]; readonly where: number; readonly size: number };
export const happenings = [
  'sign-in',
  'sign-in',
  'renew',
  'set-again',
  'rotate',
  'look',
  'look',
  'wait',
  'wait',
  'sleep',
  'taken-back',
  'deleted',
  'evicted',
  'silent-wipe',
  'sign-out-here',
  'open-private',
  'close-private',
  'take-access',
  'give-access',
  'record-off',
  'record-on',
  'close',
  'close-and-clear',
  'kill',
  'update',
  'absence',
  'clock-back',
  'clock-right',
] as const;

type Held = { readonly uid: number; readonly value: string; readonly expiresAt: EpochMs | null };
/** How a sign-in truly went. */
export type Truth = 'while-open' | 'unnoticed' | 'while-closed' | 'unseen';
export const places = ['lasting', 'rotating', 'short'].flatMap((id) =>
  ['0', '1'].map((storeId): SessionRef => refOf(id, { storeId })),
);
const lengths = [28 * DAY, null, HOUR, 28 * DAY, 400 * DAY] as const;
const waits = [SECOND, 4 * SECOND, 50 * SECOND, 20 * MINUTE, 7 * HOUR, 3 * DAY, 30 * DAY, 95 * DAY] as const;
const isPrivate = ({ storeId }: SessionRef) => storeId === '1';

export type ObservationTaken = {
  readonly target: 'disk' | 'memory';
  readonly observation: Observation;
  readonly before: Journal;
  readonly after: Journal;
};

/**
 * A browser with a jar, a wall clock and a disk that lags behind; and Lights Out, which sees of it what browsers show.
 */
export function createModelBrowser(onLook: (taken: ObservationTaken) => void) {
  const jar = new Map<string, Held>();
  const gone = new Map<number, Truth>();
  const justGone = new Set<number>();
  const denied = new Set<string>();
  const unwanted = new Set<string>();
  const evidence = new Map<string, Removal>();
  const touched = new Set<string>();
  const ours = new Set<string>();
  const fresh = new Map<string, { readonly held: Held | null; readonly age: number }>();
  const model = { disk: emptyJournal, memory: emptyJournal, now: NOON, isPrivateOpen: false };
  let [clockOff, uptime, uid] = [0, 0, 0];
  let moment: Moment = 'running';
  let pendingMs: number | null = null;

  const isOpen = (ref: SessionRef) => !isPrivate(ref) || model.isPrivateOpen;
  const visibility = (ref: SessionRef) =>
    unwanted.has(ref.siteId) ? 'unwanted' : denied.has(ref.siteId) || !isOpen(ref) ? 'hidden' : 'seen';
  const find = (ref: SessionRef) => {
    const held = jar.get(refId(ref));
    return held && (held.expiresAt === null || held.expiresAt > model.now) ? held : null;
  };

  /** Remembers what the disk still has, and lets us hear of it where we may look. */
  function note(ref: SessionRef, removal: Removal | 'set' | null): void {
    const id = refId(ref);
    if (!fresh.has(id)) fresh.set(id, { held: jar.get(id) ?? null, age: uptime });
    if (removal === null || denied.has(ref.siteId)) return;
    pendingMs ??= 0;
    touched.add(id);
    void (removal === 'set' ? evidence.delete(id) : evidence.set(id, removal));
  }

  function remove(
    ref: SessionRef,
    removal: Removal | null,
    truth: Truth = removal === null ? 'unnoticed' : 'while-open',
  ): void {
    const held = find(ref);
    if (!held) return;
    note(ref, removal);
    jar.delete(refId(ref));
    lose(held, denied.has(ref.siteId) ? 'unseen' : truth);
  }

  function lose({ uid: lost }: Held, truth: Truth): void {
    gone.set(lost, truth);
    justGone.add(lost);
  }

  function write(ref: SessionRef, change: Partial<Held>): void {
    const held = find(ref);
    if (!held) return;
    note(ref, 'set');
    jar.set(refId(ref), { ...held, ...change });
  }

  function observation(): void {
    if (uptime < 5 * SECOND && moment !== 'running') return;
    const all = places.filter((ref) => isOpen(ref) && !denied.has(ref.siteId));
    const open = new Set(
      [...model.disk.entries, ...model.memory.entries]
        .filter(({ end, lostSight }) => end === null && !lostSight)
        .map(({ ref }) => refId(ref)),
    );
    const found = all.flatMap((ref): SeenSession[] => {
      const held = find(ref);
      const id = refId(ref);
      const isUnread = moment === 'running' && open.has(id) && !touched.has(id);
      return held
        ? [
            {
              ref,
              expiresAt: held.expiresAt,
              digest: isUnread ? 'unread' : held.value,
              credential: ref.siteId === 'rotating' ? 'rotating' : 'lasting',
              justWritten: touched.has(id),
            },
          ]
        : [];
    });
    const told = (ref: SessionRef): EndEvidence => ({
      removal: evidence.get(refId(ref)) ?? 'unseen',
      others: 'none',
      pageLoaded: false,
    });
    for (const target of ['disk', 'memory'] as const) {
      const mine = (ref: SessionRef) => isPrivate(ref) === (target === 'memory');
      const taken: Observation = {
        now: model.now,
        moment,
        sessions: found.filter(({ ref }) => mine(ref)),
        visibility,
        evidence: told,
        isEndedByUs: ({ ref }) => ours.has(refId(ref)),
      };
      const before = target === 'disk' || model.isPrivateOpen ? model[target] : emptyJournal;
      model[target] = updateJournal(before, taken);
      onLook({ target, observation: taken, before, after: model[target] });
    }
    moment = 'running';
    pendingMs = null;
    for (const set of [touched, evidence, ours, justGone]) set.clear();
  }

  function wait(ms: number): void {
    const first = 5 * SECOND - uptime; // until the first look of a browser run
    if (moment !== 'running' && ms > first && first > 0) {
      pass(first);
      observation();
      wait(ms - first);
      return;
    }
    // A look follows an event by three seconds at most.
    if (pendingMs !== null && pendingMs + ms >= 3 * SECOND) observation();
    else if (pendingMs !== null) pendingMs += ms;
    pass(ms);
    if (moment !== 'running') observation();
  }

  function pass(ms: number): void {
    model.now += ms;
    uptime += ms;
    for (const [id, { age }] of fresh) if (uptime - age >= 30 * SECOND) fresh.delete(id);
  }

  /** The computer sleeps: no timer rings, and a first look that was waited for comes too late to tell of the start. */
  function sleep(): void {
    if (moment === 'running' && pendingMs !== null) observation();
    pass(7 * HOUR);
    if (moment === 'browser-start') moment = 'after-gap';
    observation();
  }

  /** A first look that is still to come tells nothing of the start then. */
  function turnClock(ms: number): void {
    if (pendingMs !== null) observation();
    if (moment === 'browser-start' && ms !== 0) moment = 'after-gap';
    model.now += ms;
    clockOff += ms;
  }

  function stop(how: 'close' | 'close-and-clear' | 'kill'): void {
    // An orderly end leaves time for a look; after a kill the last writes are lost on disk as well.
    if (how !== 'kill' && pendingMs !== null) wait(5 * SECOND);
    for (const lost of justGone) gone.set(lost, 'unnoticed');
    if (how === 'kill') for (const [id, { held }] of fresh) revert(id, held);
    for (const ref of places) {
      const held = jar.get(refId(ref));
      if (!held || !(isPrivate(ref) || held.expiresAt === null || how === 'close-and-clear')) continue;
      gone.set(held.uid, 'while-closed');
      jar.delete(refId(ref));
    }
    for (const map of [fresh, touched, evidence, ours, justGone]) map.clear();
    [model.memory, model.isPrivateOpen, uptime, moment, pendingMs] = [emptyJournal, false, 0, 'browser-start', null];
  }

  /** The disk has not yet what was written last. */
  function revert(id: string, held: Held | null): void {
    const current = jar.get(id);
    if (current && current.uid !== held?.uid) gone.set(current.uid, 'while-closed');
    if (held) {
      gone.delete(held.uid);
      jar.set(id, held);
    } else jar.delete(id);
  }

  function happen({ what, where, size }: Happening): void {
    const ref = places[where % places.length] as SessionRef;
    const waitMs = waits[size % waits.length] ?? 0;
    switch (what) {
      case 'sign-in':
        signIn(ref, size);
        break;
      case 'renew':
        write(ref, {
          expiresAt: find(ref)?.expiresAt == null ? null : model.now + (ref.siteId === 'short' ? HOUR : 28 * DAY),
        });
        break;
      case 'set-again':
        write(ref, {});
        break;
      case 'rotate':
        if (ref.siteId === 'rotating') write(ref, { value: `turned${nextUid()}` });
        break;
      case 'look':
        observation();
        break;
      case 'sleep':
        sleep();
        break;
      case 'wait':
        wait(waitMs);
        break;
      case 'taken-back':
      case 'deleted':
      case 'evicted':
        remove(ref, what);
        break;
      case 'silent-wipe':
        for (const place of places.filter(isOpen)) remove(place, null);
        break;
      case 'sign-out-here':
        if (denied.has(ref.siteId) || !find(ref)) break;
        ours.add(refId(ref));
        remove(ref, 'deleted');
        break;
      case 'open-private':
        model.isPrivateOpen = true;
        break;
      case 'close-private':
        for (const place of places.filter(isPrivate)) jar.delete(refId(place));
        model.isPrivateOpen = false;
        observation();
        break;
      case 'take-access':
        if (moment !== 'running') break;
        denied.add(ref.siteId);
        observation();
        break;
      case 'give-access':
        denied.delete(ref.siteId);
        observation();
        break;
      case 'record-off':
        unwanted.add(ref.siteId);
        observation();
        break;
      case 'record-on':
        unwanted.delete(ref.siteId);
        observation();
        break;
      case 'close':
      case 'close-and-clear':
      case 'kill':
        stop(what);
        break;
      case 'update': // empties our memory, also that which the browser keeps
        for (const set of [touched, evidence, ours]) set.clear();
        [model.memory, moment, pendingMs] = [emptyJournal, 'after-gap', null];
        break;
      case 'absence':
        happen({ what: 'update', where, size });
        for (const place of places.slice(where)) remove(place, null, 'unseen');
        pass(waitMs);
        moment = 'after-absence';
        break;
      case 'clock-back':
        if (clockOff === 0) turnClock(-365 * DAY);
        break;
      case 'clock-right':
        turnClock(-clockOff);
        break;
    }
  }

  function signIn(ref: SessionRef, size: number): void {
    if (!isOpen(ref)) return;
    const known = find(ref);
    if (known) lose(known, denied.has(ref.siteId) ? 'unseen' : moment === 'running' ? 'while-open' : 'unnoticed');
    note(ref, 'set');
    const length = ref.siteId === 'short' ? HOUR : (lengths[size % lengths.length] ?? null);
    nextUid();
    jar.set(refId(ref), { uid, value: `value${uid}`, expiresAt: length === null ? null : model.now + length });
  }

  function nextUid(): number {
    uid += 1;
    return uid;
  }

  return { model, happen, observation, find, visibility, truthOf: (uid: number) => gone.get(uid) ?? null };
}
