import { noPolicy } from '../../core/settings/policy.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import { readPolicy } from '../../storage/policy-schema.ts';
import { browser } from '../api.ts';
import { reportBug } from '../report-bug.ts';

/** Without a policy Chrome hands out nothing in it, and Firefox throws this (tried in 156 and 153). */
const NONE = /managed storage manifest not found/i;

/**
 * What `storage.managed` holds, read anew each time. One that cannot be read counts as none: the user's settings go on.
 */
export function createManagedPolicy(sites: readonly SiteDefinition[]): ManagedPolicy {
  const known = sites.map(({ id }) => id);
  return {
    async read() {
      try {
        return readPolicy(await browser.storage.managed.get(null), known);
      } catch (error) {
        if (!(error instanceof Error && NONE.test(error.message))) reportBug('the policy', error);
        return noPolicy;
      }
    },
  };
}
