import type { Unfinished, UnfinishedMemory } from '../../../utils/core/unfinished.ts';

/** The browser's memory, over several popups. */
export function memory(first: Unfinished | null = null) {
  let kept: Unfinished | null = first;
  const unfinished: UnfinishedMemory = {
    keep: async (next) => {
      kept = next;
    },
    take: async () => {
      const told = kept;
      kept = null;
      return told;
    },
    drop: async () => {
      kept = null;
    },
  };
  return { unfinished, kept: () => kept };
}

/** A question of the browser that closes the popup: this popup never hears the answer. */
export const neverHeard = () => new Promise<never>(() => {});
