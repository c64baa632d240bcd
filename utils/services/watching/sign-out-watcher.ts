import type { StoreId } from '../../core/cookies/cookie.ts';
import { isPrivateStore } from '../../core/cookies/describe-store.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import type { EpochMs } from '../../core/time.ts';
import { learnWays } from '../../core/watching/learn-ways.ts';
import {
  isOver,
  type SignOutWatch,
  WATCH_LASTS,
  type WatchedPress,
  withPress,
  withRequest,
} from '../../core/watching/sign-out-watch.ts';
import type { Clock, Ids } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { ReportBug } from '../../ports/screens.ts';
import type { PressWatch, RequestWatch } from '../../ports/watching.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import type { ReadSnapshot } from '../read-snapshot.ts';
import { readWatched, type WatchedCookiesPorts } from './watched-cookies.ts';

export type SignOutWatcher = {
  /** Watches the sign-out of this session from now on, in place of a former watch. Null for an unknown site. */
  begin(ref: SessionRef, why: SignOutWatch['why']): Promise<SignOutWatch | null>;
  /**
   * Keeps the watch up: after a wake-up the listeners are set again, a page that was loaded meanwhile is listened to, a
   * watch that is over ends, and a sign-in that is gone is noted.
   */
  keepUp(): Promise<void>;
  notePress(watchId: string, storeId: StoreId, press: WatchedPress): Promise<'noted' | 'not-wanted'>;
  /** The site itself said that the sign-in has ended. */
  noteGone(watchId: string): Promise<void>;
  /** The watch as it is now; null for none. */
  read(): Promise<SignOutWatch | null>;
  /** Ends the watch with this id, and gives what it noted. */
  end(watchId: string): Promise<SignOutWatch | null>;
  nextEnd(): Promise<EpochMs | null>;
};

type Ports = WatchedCookiesPorts & {
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly ids: Ids;
  readonly pressWatch: PressWatch;
  readonly readSnapshot: ReadSnapshot;
  readonly reportBug: ReportBug;
  readonly requestWatch: RequestWatch;
  readonly watch: DocumentStore<SignOutWatch | null>;
};

export function createSignOutWatcher(ports: Ports): SignOutWatcher {
  const { clock, credentials, ids, pressWatch, readSnapshot, requestWatch, watch } = ports;

  async function read(): Promise<SignOutWatch | null> {
    const { data } = await watch.read();
    return data === null || isOver(data, clock.now()) ? null : data;
  }

  /** Changes the watch if it is still this one, and still on. */
  async function change(watchId: string, to: (present: SignOutWatch) => SignOutWatch | null): Promise<void> {
    await watch.update((present) => (present?.id !== watchId || isOver(present, clock.now()) ? present : to(present)));
  }

  async function listen({ id, ref, startedAt, why }: SignOutWatch): Promise<void> {
    const snapshot = await readSnapshot(ref);
    if (!snapshot) return;
    requestWatch.start(snapshot.site, ref.storeId, (request) => {
      void change(id, (present) => withRequest(present, request)).catch((error: unknown) =>
        ports.reportBug('a watched request', error),
      );
    });
    // What we press ourselves is known.
    if (why !== 'try') await pressWatch.listen(id, snapshot.site, ref.storeId, startedAt + WATCH_LASTS);
  }

  /**
   * Another digest may be a visitor's cookie of the same name, or the same sign-in with a new value: the second where
   * nothing says sign-out yet.
   */
  async function isGone(present: SignOutWatch): Promise<boolean> {
    const { digest, ref, wasHere } = present;
    const snapshot = await readSnapshot(ref);
    if (!snapshot?.readable || !wasHere) return false;
    if (snapshot.session === null) return true;
    if (digest === null || (await credentials.digest(ref, snapshot.site)) === digest) return false;
    return learnWays(present, snapshot.site.origins).length > 0;
  }

  async function drop(): Promise<void> {
    requestWatch.stop();
    if ((await watch.read()).data !== null) await watch.update(() => null);
  }

  async function noteGone(watchId: string): Promise<void> {
    requestWatch.stop();
    await change(watchId, (now) => ({ ...now, goneAt: now.goneAt ?? clock.now() }));
  }

  return {
    async begin(ref, why) {
      const snapshot = await readSnapshot(ref);
      if (!snapshot || ref.partition !== null) return null;
      requestWatch.stop();
      const begun: SignOutWatch = {
        id: ids.next(),
        ref,
        why,
        startedAt: clock.now(),
        wasHere: snapshot.session !== null,
        digest: snapshot.session ? await credentials.digest(ref, snapshot.site) : null,
        goneAt: null,
        cookies: why === 'shown' ? await readWatched(ports, ref, snapshot.site) : [],
        presses: [],
        requests: [],
      };
      await watch.update(() => begun);
      await listen(begun);
      return begun;
    },
    async keepUp() {
      const present = await read();
      if (present === null) return drop();
      if (present.goneAt !== null) return requestWatch.stop();
      if (await isGone(present)) return noteGone(present.id);
      await listen(present);
    },
    async notePress(watchId, storeId, press) {
      const present = await read();
      if (present?.id !== watchId || present.ref.storeId !== storeId || present.goneAt !== null) return 'not-wanted';
      await change(watchId, (now) => withPress(now, press));
      return 'noted';
    },
    noteGone,
    read,
    async end(watchId) {
      const present = await read();
      if (present?.id !== watchId) return null;
      await drop();
      return present;
    },
    async nextEnd() {
      const present = await read();
      return present === null ? null : present.startedAt + WATCH_LASTS;
    },
  };
}

/** Whether what was seen may be kept on disk: of a private window nothing may. */
export function mayBeKept({ ref }: Pick<SignOutWatch, 'ref'>): boolean {
  return !isPrivateStore(ref.storeId);
}

export const isAbout = (watch: SignOutWatch | null, ref: SessionRef): boolean =>
  watch !== null && refId(watch.ref) === refId(ref);
