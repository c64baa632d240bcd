import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { SettingsFile } from '../../../utils/core/settings/settings-file.ts';
import type { StoredDocument } from '../../../utils/core/stored/stored-document.ts';
import { DAY } from '../../../utils/core/time.ts';
import { NOON, overview, settings } from '../../components/harness/fake-world.ts';
import { words } from '../../words.ts';
import type { State } from '../state.ts';

const page = (change: Partial<Overview>, more: Partial<State> = {}): State => ({
  tab: null,
  first: overview(change),
  at: 'preferences',
  ...more,
});
const followed: Overview = overview({
  settings: { ...settings, follow: true, badge: !settings.badge },
  following: 'on',
});
const found = (file: SettingsFile): Partial<State> => ({
  choose: '{}',
  answers: { 'read-settings-file': { kind: 'settings-file', file } },
});
const changes: SettingsFile = {
  kind: 'settings',
  settings,
  changes: ['sites', 'store-names', 'reminders', 'record-begins', 'shared-computer', 'clears-browser', 'follow-ends'],
};

const storedDocuments: readonly StoredDocument[] = [
  {
    name: 'settings',
    place: 'disk',
    bytes: 512,
    content: { kind: 'shown', value: { badge: true, sitesOff: ['claude'], rules: { chatgpt: { kind: 'last-tab' } } } },
  },
  {
    name: 'journal',
    place: 'disk',
    bytes: 2_210,
    content: {
      kind: 'shown',
      value: { entries: [{ ref: { siteId: 'claude', storeId: '0' }, firstSeenAt: NOON - DAY, end: null }] },
    },
  },
  { name: 'digest-key', place: 'disk', bytes: 90, content: { kind: 'secret' } },
  { name: 'learned-lengths', place: 'disk', bytes: 40, content: { kind: 'unread' } },
  { name: 'runs.rejected', place: 'disk', bytes: 40, content: { kind: 'aside' } },
  { name: 'preferences', place: 'sync', bytes: null, content: { kind: 'no-answer' } },
  { name: 'sent', place: 'memory', bytes: 3_400, content: { kind: 'shown', value: [{ at: NOON, method: 'GET' }] } },
];
const turned = { ...settings, badge: !settings.badge };

/** Preferences that follow their person, and settings by file. */
export const preferencesStates: Record<string, State> = {
  'options-setting-found': { ...page({}), at: '', type: [['search', 'time left']] },
  'options-setting-none': { ...page({}), at: '', type: [['search', 'bicycle']] },
  'options-stored': {
    ...page({}),
    at: 'privacy',
    unfold: 'all',
    answers: { 'read-stored': { kind: 'stored', documents: storedDocuments } },
  },
  'options-undo': page(
    {},
    {
      press: [words('badgeLabel')],
      replies: [
        {
          ok: true,
          result: 'saved',
          outcome: null,
          extra: { kind: 'settings-written', before: settings, after: turned },
          overview: overview({ settings: turned }),
        },
      ],
    },
  ),
  'options-following-on': page({ settings: { ...settings, follow: true }, following: 'on' }),
  'options-following-taken-over': page(
    {},
    {
      press: [words('followSwitch')],
      replies: [{ ok: true, result: 'saved', outcome: null, extra: null, overview: followed }],
    },
  ),
  'options-following-could-not': page({ settings: { ...settings, follow: true }, following: 'could-not' }),
  'options-following-newer': page({ settings: { ...settings, follow: true }, following: 'newer' }),
  'options-following-left': page({ following: 'left' }),
  'options-following-not-removed': page({ following: 'not-removed' }),
  'options-following-shared': page({ settings: { ...settings, sharedComputer: true } }),
  'options-file-changes': page({}, found(changes)),
  'options-file-broken': page({}, found({ kind: 'broken' })),
};
