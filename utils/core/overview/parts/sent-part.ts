import type { SentRequest } from '../../answers/sent-request.ts';

/** The requests of this browser run as they are stored, oldest first. */
export type SentFacts = { readonly sent: readonly SentRequest[] };

export type SentPart = {
  /** Newest first. */
  readonly sent: readonly SentRequest[];
};

export function buildSent({ sent }: SentFacts): SentPart {
  return { sent: [...sent].reverse() };
}
