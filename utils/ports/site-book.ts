import type { SiteDefinition, SiteId } from '../core/sites/site.ts';

/**
 * Every site that Lights Out knows now: the built-in ones and the user's own. Filled before a command or an event is
 * handled, and never kept by a caller: it changes when the user adds a site or removes one.
 */
export type SiteBook = {
  all(): readonly SiteDefinition[];
  find(id: SiteId): SiteDefinition | null;
  /** The sites whose registrable domain this host is at or below: none of the others can have a cookie there. */
  near(host: string): readonly SiteDefinition[];
};
