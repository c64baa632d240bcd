import type { FollowingState } from '../../../utils/core/settings/following.ts';
import type { SettingsChange } from '../../../utils/core/settings/settings-changes.ts';
import type { FileTrouble } from '../../model/actions/settings-transfer.ts';
import type { MessageKey } from '../../words.ts';

/** What a file of settings would change, as a line of a list. */
export const changeKey: Record<SettingsChange, MessageKey> = {
  sites: 'changesSites',
  'store-names': 'changesNames',
  badge: 'changesBadge',
  reminders: 'reminders',
  'record-begins': 'changesRecordBegins',
  'record-ends': 'changesRecordEnds',
  record: 'changesRecord',
  'shared-computer': 'sharedSwitch',
  'own-computer': 'changesOwn',
  leaving: 'changesLeaving',
  'clears-browser': 'changesClearing',
  rules: 'changesRules',
  follow: 'changesFollow',
  'follow-ends': 'changesFollowEnds',
  experimental: 'experimentsSwitch',
  'no-experiments': 'changesNoExperiments',
  language: 'language',
};

export const fileTroubleKey: Record<FileTrouble, MessageKey> = {
  foreign: 'fileForeign',
  broken: 'fileBroken',
  newer: 'fileNewer',
  'too-large': 'fileTooLarge',
  unreadable: 'fileUnreadable',
};

/** What there is to say about following, beyond its switch. */
export const followingKey: Record<FollowingState, MessageKey | null> = {
  off: null,
  on: null,
  'could-not': 'followCouldNot',
  newer: 'followNewer',
  left: 'followLeft',
  'not-removed': 'followNotRemoved',
};
