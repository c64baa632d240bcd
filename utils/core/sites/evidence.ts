import type { Grade } from './site.ts';

/** Where a fact of a definition is from. */
export type Evidence = {
  readonly fact: string;
  readonly grade: Grade;
  readonly source: string;
  /** The day the source was seen, `YYYY-MM-DD`. */
  readonly seenAt: string;
};
