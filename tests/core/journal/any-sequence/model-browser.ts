import type { Removal } from '../../../../utils/core/journal/journal.ts';
import { refId, type SessionRef } from '../../../../utils/core/sessions/session.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { type Happening, places } from './happenings.ts';
import { createModelJar, type Held, type Truth } from './model-jar.ts';
import { createModelTime } from './model-time.ts';
import { createModelWatcher, type ObservationTaken } from './model-watcher.ts';

const lengths = [28 * DAY, null, HOUR, 28 * DAY, 400 * DAY] as const;
const waits = [SECOND, 4 * SECOND, 50 * SECOND, 20 * MINUTE, 7 * HOUR, 3 * DAY, 30 * DAY, 95 * DAY] as const;

/**
 * A browser with a jar, a wall clock and a disk that lags behind; and Lights Out, which sees of it what browsers show.
 */
export function createModelBrowser(onLook: (taken: ObservationTaken) => void) {
  const jar = createModelJar();
  const watcher = createModelWatcher(jar, onLook);
  const time = createModelTime(jar, watcher);
  const { denied, unwanted, ours, state, look } = watcher;
  const { clock, find } = jar;

  function remove(
    ref: SessionRef,
    removal: Removal | null,
    truth: Truth = removal === null ? 'unnoticed' : 'while-open',
  ): void {
    const held = find(ref);
    if (!held) return;
    if (removal !== null) watcher.hear(ref, removal);
    jar.drop(ref, held, denied.has(ref.siteId) ? 'unseen' : truth);
  }

  function write(ref: SessionRef, change: Partial<Held>): void {
    const held = find(ref);
    if (!held) return;
    watcher.hear(ref, 'set');
    jar.put(ref, { ...held, ...change });
  }

  function signIn(ref: SessionRef, size: number): void {
    if (!watcher.isOpen(ref)) return;
    const known = find(ref);
    if (known)
      jar.lose(known, denied.has(ref.siteId) ? 'unseen' : state.moment === 'running' ? 'while-open' : 'unnoticed');
    watcher.hear(ref, 'set');
    const length = ref.siteId === 'short' ? HOUR : (lengths[size % lengths.length] ?? null);
    const uid = jar.nextUid();
    jar.put(ref, { uid, value: `value${uid}`, expiresAt: length === null ? null : clock.now + length });
  }

  function stop(how: 'close' | 'close-and-clear' | 'kill'): void {
    // An orderly end leaves time for a look.
    if (how !== 'kill' && state.pendingMs !== null) time.wait(5 * SECOND);
    jar.stop(how);
    watcher.restart('browser-start');
    state.isPrivateOpen = false;
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
          expiresAt: find(ref)?.expiresAt == null ? null : clock.now + (ref.siteId === 'short' ? HOUR : 28 * DAY),
        });
        break;
      case 'set-again':
        write(ref, {});
        break;
      case 'rotate':
        if (ref.siteId === 'rotating') write(ref, { value: `turned${jar.nextUid()}` });
        break;
      case 'look':
        look();
        break;
      case 'sleep':
        time.sleep();
        break;
      case 'wait':
        time.wait(waitMs);
        break;
      case 'taken-back':
      case 'deleted':
      case 'evicted':
        remove(ref, what);
        break;
      case 'silent-wipe':
        for (const place of places.filter(watcher.isOpen)) remove(place, null);
        break;
      case 'sign-out-here':
        if (denied.has(ref.siteId) || !find(ref)) break;
        ours.add(refId(ref));
        remove(ref, 'deleted');
        break;
      case 'open-private':
        state.isPrivateOpen = true;
        break;
      case 'close-private':
        jar.closePrivate();
        state.isPrivateOpen = false;
        look();
        break;
      case 'take-access':
        if (state.moment !== 'running') break;
        denied.add(ref.siteId);
        look();
        break;
      case 'give-access':
        denied.delete(ref.siteId);
        look();
        break;
      case 'record-off':
        unwanted.add(ref.siteId);
        look();
        break;
      case 'record-on':
        unwanted.delete(ref.siteId);
        look();
        break;
      case 'close':
      case 'close-and-clear':
      case 'kill':
        stop(what);
        break;
      case 'update': // empties our memory, also that which the browser keeps
        watcher.restart('after-gap');
        break;
      case 'absence':
        watcher.restart('after-gap');
        for (const place of places.slice(where)) remove(place, null, 'unseen');
        jar.pass(waitMs);
        state.moment = 'after-absence';
        break;
      case 'clock-back':
        time.turnBack(365 * DAY);
        break;
      case 'clock-right':
        time.putRight();
        break;
    }
  }

  return {
    happen,
    observation: look,
    find,
    visibility: watcher.visibility,
    truthOf: jar.truthOf,
    records: watcher.records,
  };
}
