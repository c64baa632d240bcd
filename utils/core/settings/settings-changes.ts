import type { Settings } from './settings.ts';

/** One difference between two settings, as a person notices it. */
export type SettingsChange =
  | 'sites'
  | 'store-names'
  | 'badge'
  | 'reminders'
  | 'record-begins'
  | 'record-ends'
  | 'record'
  | 'shared-computer'
  | 'own-computer'
  | 'leaving'
  | 'clears-browser'
  | 'rules'
  | 'follow'
  | 'follow-ends'
  | 'experimental'
  | 'no-experiments'
  | 'language';

/** Every difference between two settings, in the order of the settings page. */
export function findSettingsChanges(before: Settings, after: Settings): readonly SettingsChange[] {
  const found: (SettingsChange | false)[] = [
    !isSameSet(before.sitesOff, after.sitesOff) && 'sites',
    !isSame(sorted(before.storeNames), sorted(after.storeNames)) && 'store-names',
    (!isSame(times(before), times(after)) || !isSameSet(before.reminders.sitesOff, after.reminders.sitesOff)) &&
      'reminders',
    before.badge !== after.badge && 'badge',
    findRecordChange(before, after),
    isShared(before) !== isShared(after) && (isShared(after) ? 'shared-computer' : 'own-computer'),
    !isSame(triggers(before), triggers(after)) && 'leaving',
    before.leaving.clearBrowser !== after.leaving.clearBrowser &&
      (after.leaving.clearBrowser ? 'clears-browser' : 'leaving'),
    !isSame(sorted(before.rules), sorted(after.rules)) && 'rules',
    before.follow !== after.follow && (after.follow ? 'follow' : 'follow-ends'),
    before.experimental !== after.experimental && (after.experimental ? 'experimental' : 'no-experiments'),
    before.language !== after.language && 'language',
  ];
  return [...new Set(found.filter((change) => change !== false))];
}

function findRecordChange({ record: before }: Settings, { record: after }: Settings): SettingsChange | false {
  if (before.choice !== after.choice && after.choice === 'on') return 'record-begins';
  if (before.choice !== after.choice && before.choice === 'on') return 'record-ends';
  return (before.choice !== after.choice || !isSameSet(before.sitesOff, after.sitesOff)) && 'record';
}

/** Whether nobody has said, or somebody has said "not shared", is no difference to a person. */
const isShared = ({ sharedComputer }: Settings) => sharedComputer === true;
const times = ({ reminders: { on, beforeMs, quiet } }: Settings) => [
  on,
  beforeMs,
  quiet && [quiet.fromMinute, quiet.toMinute],
];
const triggers = ({ leaving: { idleMinutes, atMinute, onLock } }: Settings) => [idleMinutes, atMinute, onLock];
const sorted = (entries: Settings['storeNames'] | Settings['rules']) =>
  Object.entries<unknown>(entries).sort(([a], [b]) => (a < b ? -1 : 1));
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return isSame([...new Set(one)].sort(), [...new Set(other)].sort());
}
