import type { Kind } from './kind.ts';

type Optional = 'probe' | 'signOn' | 'unless' | 'ways';

/** What a file states of a kind. What is left out is not known. */
export type KindFacts = Omit<Kind, Optional> & Partial<Pick<Kind, Optional>>;

/** Makes a whole kind from what its file states. Pure: nothing is derived. */
export function defineKind(facts: KindFacts): Kind {
  return { unless: [], ways: [], probe: null, signOn: 'here', ...facts };
}
