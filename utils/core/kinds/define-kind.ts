import type { Kind } from './kind.ts';

/** What a file states of a kind. What is left out is not known. */
export type KindFacts = Omit<Kind, 'probe' | 'signOn' | 'ways'> & Partial<Pick<Kind, 'probe' | 'signOn' | 'ways'>>;

/** Makes a whole kind from what its file states. Pure: nothing is derived. */
export function defineKind(facts: KindFacts): Kind {
  return { ways: [], probe: null, signOn: 'here', ...facts };
}
