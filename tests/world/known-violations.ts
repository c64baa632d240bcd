import type { Violation } from './laws/law.ts';

/** A violation that is known and not mended yet: counted, printed with its reason, and no failure. */
export type Known = { readonly law: string; readonly sign: RegExp; readonly because: string };

export const knownViolations: readonly Known[] = [
  {
    law: 'all-dark-is-dark',
    sign: /^(SID|HSID|token_v2) /,
    because: 'live-looking cookies of known sites that no definition lists are not counted',
  },
  {
    law: 'all-dark-is-dark',
    sign: /^OSID .*, partitioned$/,
    because: "inside another site's page only a name that says sign-in counts",
  },
  {
    law: 'next-person-finds-nothing',
    sign: /^leave$/,
    because: "a clock that is set back puts the browser's own alarm off, and nothing else may wake the background",
  },
];

export function findKnown({ law, sign }: Violation): Known | undefined {
  return knownViolations.find((known) => known.law === law && known.sign.test(sign));
}
