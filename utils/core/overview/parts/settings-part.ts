import type { FollowingState } from '../../settings/following.ts';
import { type Policy, type PolicyView, toPolicyView } from '../../settings/policy.ts';
import type { Settings } from '../../settings/settings.ts';
import type { DocumentState } from '../document-state.ts';

export type SettingsFacts = {
  /** The settings in force: the user's choices under the administrator's policy. */
  readonly settings: Settings;
  readonly settingsState: DocumentState;
  readonly policy: Policy;
  readonly following: FollowingState;
};

export type SettingsPart = {
  /** The settings in force: the user's choices under the administrator's policy. */
  readonly settings: Settings;
  readonly policy: PolicyView;
  /** Whether preferences are carried to this person's other computers. */
  readonly following: FollowingState;
};

export function buildSettings({ settings, policy, following }: SettingsFacts): SettingsPart {
  return { settings, policy: toPolicyView(policy), following };
}
