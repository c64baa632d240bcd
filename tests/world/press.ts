import type { SessionRef } from '../../utils/core/sessions/session.ts';
import type { Scope } from '../../utils/core/sites/site.ts';

/**
 * A person's word, which allows to end or remove something: what, and until when it had to be signed in. `at`: in ms
 * of the world's own time.
 */
export type Press = {
  readonly at: number;
  readonly kind: 'sign-out' | 'remove' | 'leave';
  readonly refs: readonly SessionRef[] | 'all-that-is-here';
  readonly scope: Scope;
  /** Whether the removal is meant for every store. */
  readonly stores: 'own' | 'all';
};
