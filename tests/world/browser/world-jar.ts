import { type Cookie, cookieId, type StoreId } from '../../../utils/core/cookies/cookie.ts';
import { SECOND } from '../../../utils/core/time.ts';
import type { CookieChange } from '../../../utils/ports/events.ts';
import type { FakeCookieJar, StoredCookie } from '../../fakes/ports/fake-cookie-jar.ts';
import type { WorldClock } from '../world-clock.ts';
import { eventOf, type TakenBy } from './taken-by.ts';

/** A cookie that left the jar, when, and by whom. */
export type Taken = StoredCookie & { readonly at: number; readonly by: TakenBy };

/** In ms. What was written or removed later than this before a kill may be undone by it. */
const UNDONE_WITHIN = 30 * SECOND;

const textOf = ({ cookie, value }: StoredCookie): string => `${cookieId(cookie)} ${value}`;

export type WorldJar = ReturnType<typeof createWorldJar>;

type Ports = {
  readonly jar: FakeCookieJar;
  readonly clock: WorldClock;
  readonly browserName: () => 'chrome' | 'firefox';
  readonly report: (cookie: Cookie, change: CookieChange) => void;
  readonly onTaken: (taken: Taken) => void;
};

/** Makes a fake jar report its changes as a browser does, and keeps the truth of each. */
export function createWorldJar({ jar, clock, browserName, report, onTaken }: Ports) {
  const taken: Taken[] = [];
  const written: (StoredCookie & { readonly at: number })[] = [];
  let hand: TakenBy = 'server';
  const { put, drop, remove } = jar;

  function note(gone: readonly StoredCookie[], by: TakenBy): void {
    for (const one of gone) {
      const { expiresAt } = one.cookie;
      // What had reached its date was no sign-in any more: whoever took it then ended nothing.
      const isPast = typeof expiresAt === 'number' && expiresAt <= clock.now();
      const known: Taken = { ...one, at: clock.elapsed(), by: isPast ? 'expired' : by };
      taken.push(known);
      onTaken(known);
    }
    const change = eventOf(by, browserName());
    if (change !== null) for (const { cookie } of gone) report(cookie, change);
  }

  /** Runs a change of the jar and notes what it took out. */
  function watch(by: TakenBy, act: () => void): void {
    const before = jar.everything();
    act();
    const left = new Set(jar.everything());
    note(
      before.filter((one) => !left.has(one)),
      by,
    );
  }

  Object.assign(jar, {
    put(cookie: Cookie, value: string) {
      const isPast = typeof cookie.expiresAt === 'number' && cookie.expiresAt <= clock.now();
      watch('replaced', () => put(cookie, value));
      if (isPast) return;
      written.push({ cookie, value, at: clock.elapsed() });
      report(cookie, 'set');
    },
    drop(condition: (stored: StoredCookie) => boolean) {
      watch(hand, () => drop(condition));
    },
    async remove(cookies: readonly Cookie[]) {
      const before = jar.everything();
      const known = taken.length;
      const here = await remove(cookies);
      const left = new Set(jar.everything().map(textOf));
      // Something else may have taken cookies meanwhile: those are noted by then.
      for (const one of taken.slice(known)) left.add(textOf(one));
      note(
        before.filter((one) => !left.has(textOf(one))),
        'us',
      );
      return here;
    },
  } satisfies Partial<FakeCookieJar>);

  return {
    taken,
    /** When the jar was last changed, in ms of the world's own time. */
    changedAt: (): number => Math.max(taken.at(-1)?.at ?? 0, written.at(-1)?.at ?? 0),
    /** When this value was last written, in ms of the world's own time. */
    writtenAt: (value: string): number => written.findLast((one) => one.value === value)?.at ?? 0,
    /** Drops what has reached its date. Firefox keeps such cookies in its list. */
    expire(): void {
      const isPast = ({ cookie: { expiresAt } }: StoredCookie) =>
        typeof expiresAt === 'number' && expiresAt <= clock.now();
      if (browserName() === 'chrome' && jar.everything().some(isPast)) this.take('expired', isPast);
    },
    /** Takes cookies out in somebody's name. */
    take(by: TakenBy, condition: (stored: StoredCookie) => boolean): void {
      hand = by;
      jar.drop(condition);
      hand = 'server';
    },
    /**
     * What a browser that is killed forgets, and what it brings back. What stood there before is on its disk still,
     * also where another value was written over it.
     */
    undoLatest(isOpen: (storeId: StoreId) => boolean): void {
      const since = clock.elapsed() - UNDONE_WITHIN;
      const old = new Set(written.filter(({ at }) => at < since).map(textOf));
      this.take('lost', (one) => !old.has(textOf(one)));
      for (const one of taken) {
        const { cookie, value, by, at } = one;
        const isUndone = by !== 'lost' && by !== 'store-closed' && (by !== 'replaced' || old.has(textOf(one)));
        if (at < since || !isUndone || !isOpen(cookie.storeId)) continue;
        put(cookie, value);
        written.push({ cookie, value, at: clock.elapsed() });
      }
    },
  };
}
