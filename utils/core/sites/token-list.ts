import type { HttpSpec } from './http-spec.ts';
import type { Grade } from './site.ts';

/**
 * A site's own list of access that was given to programs, such as tokens of a command line. Paths lead into its JSON,
 * with dots; the empty path is the whole answer. `{owner}` and `{token}` stand in addresses for ids that the site gave.
 */
export type TokenList = {
  /** Who tokens belong to: each owner has a list of its own. */
  readonly owners: { readonly request: HttpSpec; readonly items: string; readonly id: string };
  /** Its address holds `{owner}`. */
  readonly list: HttpSpec;
  readonly items: string;
  readonly id: string;
  /** A flag of an entry that is there still, and works no more. */
  readonly ended: string;
  /** Where an entry may have its name, and the ISO date on which access was given. The first that is there counts. */
  readonly names: readonly string[];
  readonly dates: readonly string[];
  /** Its address holds `{owner}` and `{token}`; the body is the token's id as JSON. */
  readonly revoke: HttpSpec;
  readonly grade: Grade;
};
