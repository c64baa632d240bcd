import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { createSiteIndex } from '../../../utils/core/sites/site-index.ts';
import type { SiteBook } from '../../../utils/ports/site-book.ts';

/** A book with these sites, which never changes. */
export function toSiteBook(sites: readonly SiteDefinition[]): SiteBook {
  const { find, near } = createSiteIndex(sites);
  return { all: () => sites, find, near };
}
