import type { SettingsFacts } from '../../core/overview/parts/settings-part.ts';
import type { Following } from '../../core/settings/following.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { ManagedPolicy } from '../../ports/permissions.ts';
import type { DocumentStore } from '../../storage/document-store.ts';

export type SettingsPorts = {
  readonly following: Pick<DocumentStore<Following>, 'read'>;
  readonly managedPolicy: ManagedPolicy;
  /** The settings in force: the user's choices under the administrator's policy. */
  readonly settings: Pick<DocumentStore<Settings>, 'read'>;
};

export async function readSettings({ following, managedPolicy, settings }: SettingsPorts): Promise<SettingsFacts> {
  const [inForce, policy, followed] = await Promise.all([settings.read(), managedPolicy.read(), following.read()]);
  return {
    settings: inForce.data,
    settingsState: inForce.kind === 'newer' ? 'newer' : inForce.kind === 'invalid' ? 'unreadable' : 'fine',
    policy,
    following: followed.data.state,
  };
}
