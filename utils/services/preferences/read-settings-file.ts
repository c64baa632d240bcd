import { applyPolicy, keepOwn } from '../../core/settings/policy.ts';
import { endFollowingOnShared } from '../../core/settings/preferences.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { findSettingsChanges } from '../../core/settings/settings-changes.ts';
import type { SettingsFile } from '../../core/settings/settings-file.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { SiteBook } from '../../ports/site-book.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { decodeSettingsFile } from '../../storage/settings/settings-file.ts';

type Ports = {
  readonly managedPolicy: ManagedPolicy;
  readonly ownSettings: DocumentStore<Settings>;
  readonly siteBook: Pick<SiteBook, 'all'>;
};

/**
 * What a file of settings would change in the settings in force; nothing is changed yet. Following is chosen on each
 * computer, so it stays as it is here. So does the answer whose computer this is, where the file has none.
 */
export async function readSettingsFile(
  { managedPolicy, ownSettings, siteBook }: Ports,
  text: string,
): Promise<SettingsFile> {
  const file = decodeSettingsFile(text);
  if (file.kind !== 'settings') return file;
  const [{ data: own }, policy] = await Promise.all([ownSettings.read(), managedPolicy.read()]);
  const inForce = (settings: Settings) =>
    applyPolicy(
      settings,
      policy,
      siteBook.all().map(({ id }) => id),
    );
  const sharedComputer = file.settings.sharedComputer ?? own.sharedComputer;
  const settings = endFollowingOnShared({ ...file.settings, sharedComputer, follow: own.follow });
  return {
    kind: 'settings',
    settings,
    changes: findSettingsChanges(inForce(own), inForce(keepOwn(settings, own, policy))),
  };
}
