import type { HttpSpec, SendAs } from './http-spec.ts';
import type { Grade } from './site.ts';

/**
 * A site's own list of the account's sessions. Paths lead into its JSON, with dots. Null: the site does not tell this.
 */
export type SessionList = {
  readonly list: HttpSpec;
  readonly items: string;
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  /** Unit of `lastUsed`, where there is one. */
  readonly lastUsed: { readonly path: string; readonly unit: 's' | 'ms' | 'iso' } | null;
  /** How to tell this browser's own entry: a field that is true, or one that equals a field of another answer. */
  readonly current: { readonly flag: string } | { readonly equals: string; readonly of: HttpSpec; readonly at: string };
  /** Ends one; its id goes into this field of the body. */
  readonly endOne: { readonly request: HttpSpec; readonly send: SendAs };
  /** Ends all but this one. Null: sessions can only be ended one by one. */
  readonly endOthers: HttpSpec | null;
  readonly grade: Grade;
};
