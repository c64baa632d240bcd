import { isSameData } from '../is-same-data.ts';
import type { SiteId } from '../sites/site.ts';
import { mergeSettings } from './merge-settings.ts';
import { applyPolicy, keepOwn, type Policy } from './policy.ts';
import { endFollowingOnShared } from './preferences.ts';
import type { Settings } from './settings.ts';

/** The settings in force just before and just after one change was written: all that taking it back needs. */
export type WrittenChange = { readonly before: Settings; readonly after: Settings };

/** Whether everything that a change wrote is still there: then writing it once more would change nothing. */
export function isStillThere(present: Settings, { before, after }: WrittenChange): boolean {
  return isSameData(mergeSettings(present, before, after), present);
}

/**
 * The present settings with a change taken back. Null where that cannot be done whole: something else was written there
 * since, an administrator decides it now, a site of it is no longer known, or no time for reminders would be left.
 */
export function takeBack(
  present: Settings,
  { before, after }: WrittenChange,
  { policy, known }: { readonly policy: Policy; readonly known: ReadonlySet<SiteId> },
): Settings | null {
  if (!isStillThere(present, { before, after })) return null;
  const next = endFollowingOnShared(mergeSettings(present, after, before));
  const inForce = applyPolicy(keepOwn(next, present, policy), policy, [...known]);
  const isBack = isStillThere(inForce, { before: after, after: before }) && hasTimesOf(inForce, { before, after });
  const broughtBack = [...namedSites(inForce)].filter((id) => !namedSites(present).has(id));
  return isBack && !isSameData(inForce, present) && broughtBack.every((id) => known.has(id)) ? next : null;
}

/**
 * Whether a change also dropped what no setting brings back: open entries of the record, or sign-outs that were planned
 * on a shared computer.
 */
export function isForGood({ before, after }: WrittenChange): boolean {
  const stopsRecord =
    before.record.choice === 'on' &&
    (after.record.choice !== 'on' || after.record.sitesOff.some((id) => !before.record.sitesOff.includes(id)));
  const { idleMinutes, atMinute, onLock } = before.leaving;
  const dropsPlans =
    before.sharedComputer === true &&
    (after.sharedComputer !== true ||
      (idleMinutes !== null && idleMinutes !== after.leaving.idleMinutes) ||
      (atMinute !== null && atMinute !== after.leaving.atMinute) ||
      (onLock && !after.leaving.onLock));
  return stopsRecord || dropsPlans;
}

/** Of the times that a change added or took away, those that were there before, and no other. */
function hasTimesOf({ reminders }: Settings, { before, after }: WrittenChange): boolean {
  const [former, written] = [before.reminders.beforeMs, after.reminders.beforeMs];
  return [...former, ...written]
    .filter((time) => former.includes(time) !== written.includes(time))
    .every((time) => reminders.beforeMs.includes(time) === former.includes(time));
}

function namedSites({ sitesOff, reminders, record, rules }: Settings): ReadonlySet<SiteId> {
  return new Set([...sitesOff, ...reminders.sitesOff, ...record.sitesOff, ...Object.keys(rules)]);
}
