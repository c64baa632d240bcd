import { noPolicy } from '../../core/settings/policy.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import { readPolicy } from '../../storage/settings/policy-schema.ts';
import { browser } from '../api.ts';
import { reportBug } from '../report-bug.ts';

/** Where no policy is set, Chrome returns an empty object, and Firefox throws this error (tried in 156 and 153). */
const NONE = /managed storage manifest not found/i;

/**
 * What `storage.managed` holds, read again at each call. A policy that cannot be read counts as none: the user's own
 * settings then apply.
 */
export function createManagedPolicy(sites: readonly SiteDefinition[]): ManagedPolicy {
  const known = sites.map(({ id }) => id);
  return {
    async read() {
      const { managed } = browser.storage;
      if (managed === undefined) return noPolicy;
      try {
        return readPolicy(await managed.get(null), known);
      } catch (error) {
        if (!(error instanceof Error && NONE.test(error.message))) reportBug('the policy', error);
        return noPolicy;
      }
    },
  };
}
