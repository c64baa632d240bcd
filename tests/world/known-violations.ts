import type { Violation } from './laws/law.ts';

/** A violation that is known and not mended yet: counted, printed with its reason, and no failure. */
export type Known = { readonly law: string; readonly sign: RegExp; readonly because: string };

export const knownViolations: readonly Known[] = [
  {
    law: 'signed-out-is-dead',
    sign: /not-tried$/,
    because: 'a sign-out request carries what the jar holds when it leaves, which may be a sign-in of a moment ago',
  },
  {
    law: 'already-signed-out-is-dead',
    sign: /./,
    because: '"Already signed out." is said without asking where the cookies went before the press',
  },
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
    law: 'removed-means-gone',
    sign: /^google$/,
    because: 'SID on google.com is not listed by the definition, so it is neither removed nor counted',
  },
  {
    law: 'removes-only-what-was-ticked',
    sign: /partitioned$/,
    because: "a site's own row covers all its partitions",
  },
  { law: 'result-of-the-last-sign-in', sign: /./, because: 'a result is shown again when a later sign-in is gone' },
  { law: 'guides-were-pressed', sign: /./, because: 'a leave run opens a page as a guide' },
  { law: 'next-person-finds-nothing', sign: /./, because: 'guided runs stay in the record' },
];

export function findKnown({ law, sign }: Violation): Known | undefined {
  return knownViolations.find((known) => known.law === law && known.sign.test(sign));
}
