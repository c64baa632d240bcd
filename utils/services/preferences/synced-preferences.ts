import type { DatedPreferences } from '../../core/settings/following.ts';
import type { StorageArea } from '../../ports/computer.ts';
import { decode, encode } from '../../storage/codec.ts';
import { preferencesDocument } from '../../storage/settings/preferences-document.ts';

/**
 * The preferences in the browser's own sync. That may be missing, turned off or full: then everything here is
 * `could-not`.
 */
export type SyncedPreferences = {
  /** `newer` where a later version of Lights Out wrote them: this version can neither read nor overwrite them. */
  read(): Promise<
    { readonly kind: 'read'; readonly synced: DatedPreferences | null } | { readonly kind: 'newer' | 'could-not' }
  >;
  write(preferences: DatedPreferences): Promise<'done' | 'could-not'>;
  remove(): Promise<'done' | 'could-not'>;
};

const { key } = preferencesDocument;

export function createSyncedPreferences(area: StorageArea): SyncedPreferences {
  return {
    async read() {
      const raw = await unlessRefused(() => area.get(key));
      if (raw.kind === 'could-not') return raw;
      const { kind, data } = decode(preferencesDocument, raw.value);
      return kind === 'newer' ? { kind } : { kind: 'read', synced: data };
    },
    write: async ({ preferences, changedAt }) =>
      (await unlessRefused(() => area.set(key, encode(preferencesDocument, { preferences, changedAt })))).kind,
    remove: async () => (await unlessRefused(() => area.remove(key))).kind,
  };
}

/** Each browser has its own error text for a sync that is off or full; all of them mean `could-not`. */
async function unlessRefused<T>(
  act: () => Promise<T>,
): Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'could-not' }> {
  try {
    return { kind: 'done', value: await act() };
  } catch (error) {
    if (error instanceof Error) return { kind: 'could-not' };
    throw error;
  }
}
