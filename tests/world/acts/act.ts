import fc from 'fast-check';
import type { Play } from '../play/play.ts';
import type { Scene } from '../scene.ts';
import type { ServedSession } from '../servers/session-book.ts';

/** One thing that happens in the world, made from numbers that shrink. */
export type Act = { readonly text: string; readonly play: (play: Play) => void };

/** A kind of event: its name, the numbers that it is made from, and what it does. */
export type ActKind = { readonly name: string; readonly weight: number; readonly acts: fc.Arbitrary<Act> };

/** Makes a kind. The world counts each time that one of it is played. */
export function actKind<T>(
  name: string,
  weight: number,
  wishes: fc.Arbitrary<T>,
  play: (play: Play, wish: T) => void,
): ActKind {
  return {
    name,
    weight,
    acts: wishes.map((wish) => ({
      text: `${name} ${JSON.stringify(wish)}`,
      play(now) {
        now.scene.seen.add(`act: ${name}`);
        play(now, wish);
      },
    })),
  };
}

/** A number that picks one of a list, whatever its length. */
export const anyOf = fc.nat(5);

/** The picked one of a list; undefined if it is empty. */
export function pick<T>(list: readonly T[], which: number): T | undefined {
  return list[which % Math.max(1, list.length)];
}

/** One of the sign-ins that this browser holds now. */
export function pickHere({ servers }: Scene, which: number): ServedSession | undefined {
  const here = [...servers.book.sessions.values()].filter(({ token }) => servers.isHere(token));
  return pick(here, which);
}
