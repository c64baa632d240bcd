import { refId, type SessionRef } from '../../../../utils/core/sessions/session.ts';
import { type EpochMs, SECOND } from '../../../../utils/core/time.ts';
import { NOON } from '../../../fakes/ports/fake-clock.ts';
import { isPrivate, places } from './happenings.ts';

/** A sign-in in the jar; `uid` tells it from every other one. */
export type Held = { readonly uid: number; readonly value: string; readonly expiresAt: EpochMs | null };

/** How a sign-in truly went. */
export type Truth = 'while-open' | 'unnoticed' | 'while-closed' | 'unseen';

export type ModelJar = ReturnType<typeof createModelJar>;

/** A browser's jar with its wall clock, and a disk that has each write 30 s later. */
export function createModelJar() {
  const jar = new Map<string, Held>();
  const gone = new Map<number, Truth>();
  const justGone = new Set<number>();
  /** What the disk still has at a place that was written lately. */
  const onDisk = new Map<string, { readonly held: Held | null; readonly age: number }>();
  const clock = { now: NOON, uptime: 0 };
  let uid = 0;

  const find = (ref: SessionRef) => {
    const held = jar.get(refId(ref));
    return held && (held.expiresAt === null || held.expiresAt > clock.now) ? held : null;
  };

  function remember(ref: SessionRef): void {
    const id = refId(ref);
    if (!onDisk.has(id)) onDisk.set(id, { held: jar.get(id) ?? null, age: clock.uptime });
  }

  function put(ref: SessionRef, held: Held): void {
    remember(ref);
    jar.set(refId(ref), held);
  }

  function lose({ uid: lost }: Held, truth: Truth): void {
    gone.set(lost, truth);
    justGone.add(lost);
  }

  function drop(ref: SessionRef, held: Held, truth: Truth): void {
    remember(ref);
    jar.delete(refId(ref));
    lose(held, truth);
  }

  function closePrivate(): void {
    for (const place of places.filter(isPrivate)) jar.delete(refId(place));
  }

  function pass(ms: number): void {
    clock.now += ms;
    clock.uptime += ms;
    for (const [id, { age }] of onDisk) if (clock.uptime - age >= 30 * SECOND) onDisk.delete(id);
  }

  /** The browser ends. After a kill the last writes are lost. */
  function stop(how: 'close' | 'close-and-clear' | 'kill'): void {
    for (const lost of justGone) gone.set(lost, 'unnoticed');
    if (how === 'kill') for (const [id, { held }] of onDisk) revert(id, held);
    for (const ref of places) {
      const held = jar.get(refId(ref));
      if (!held || !(isPrivate(ref) || held.expiresAt === null || how === 'close-and-clear')) continue;
      gone.set(held.uid, 'while-closed');
      jar.delete(refId(ref));
    }
    onDisk.clear();
    justGone.clear();
    clock.uptime = 0;
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

  function nextUid(): number {
    uid += 1;
    return uid;
  }

  return {
    clock,
    find,
    put,
    lose,
    drop,
    closePrivate,
    pass,
    stop,
    nextUid,
    /** What went before this look was seen by it. */
    forgetJustGone: () => justGone.clear(),
    truthOf: (lost: number) => gone.get(lost) ?? null,
  };
}
