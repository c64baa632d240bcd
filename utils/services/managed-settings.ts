import { applyPolicy, keepOwn } from '../core/settings/policy.ts';
import type { Settings } from '../core/settings/settings.ts';
import type { ManagedPolicy } from '../ports/permissions.ts';
import type { SiteBook } from '../ports/site-book.ts';
import type { DocumentStore } from '../storage/document-store.ts';

/**
 * The user's settings under the administrator's policy. Reading gives the settings in force; writing leaves out what
 * the policy decides.
 */
export function createManagedSettings(
  own: DocumentStore<Settings>,
  managedPolicy: ManagedPolicy,
  siteBook: Pick<SiteBook, 'all'>,
): DocumentStore<Settings> {
  const known = () => siteBook.all().map(({ id }) => id);
  return {
    async read() {
      const [decoded, policy] = await Promise.all([own.read(), managedPolicy.read()]);
      return { ...decoded, data: applyPolicy(decoded.data, policy, known()) };
    },
    async update(change) {
      const policy = await managedPolicy.read();
      return own.update((before) => keepOwn(change(applyPolicy(before, policy, known())), before, policy));
    },
  };
}
