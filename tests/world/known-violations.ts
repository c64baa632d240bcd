import type { Violation } from './laws/law.ts';

/** A violation that is known and not mended yet: counted, printed with its reason, and no failure. */
export type Known = { readonly law: string; readonly sign: RegExp; readonly because: string };

export const knownViolations: readonly Known[] = [];

export function findKnown({ law, sign }: Violation): Known | undefined {
  return knownViolations.find((known) => known.law === law && known.sign.test(sign));
}
