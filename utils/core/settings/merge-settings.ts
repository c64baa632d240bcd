import type { Settings } from './settings.ts';

/** No document may hold more sites than this, or more names. */
const MOST_SITES = 1_000;
const MOST_NAMES = 500;
const MOST_TIMES = 5;

/**
 * The present settings with what one press changed: the difference between the picture that a screen showed and what it
 * wants. All else stays as it is now, although the picture may be old: another page, another press, an administrator's
 * policy or the browser's sync may have changed it meanwhile.
 */
export function mergeSettings(present: Settings, from: Settings, to: Settings): Settings {
  const { reminders, record, leaving } = present;
  return {
    sitesOff: mergeSet(present.sitesOff, from.sitesOff, to.sitesOff),
    storeNames: mergeEntries(present.storeNames, from.storeNames, to.storeNames, MOST_NAMES),
    badge: pick(present.badge, from.badge, to.badge),
    reminders: {
      on: pick(reminders.on, from.reminders.on, to.reminders.on),
      beforeMs: mergeTimes(reminders.beforeMs, from.reminders.beforeMs, to.reminders.beforeMs),
      sitesOff: mergeSet(reminders.sitesOff, from.reminders.sitesOff, to.reminders.sitesOff),
      quiet: pick(reminders.quiet, from.reminders.quiet, to.reminders.quiet),
    },
    record: {
      choice: pick(record.choice, from.record.choice, to.record.choice),
      sitesOff: mergeSet(record.sitesOff, from.record.sitesOff, to.record.sitesOff),
    },
    sharedComputer: pick(present.sharedComputer, from.sharedComputer, to.sharedComputer),
    leaving: {
      idleMinutes: pick(leaving.idleMinutes, from.leaving.idleMinutes, to.leaving.idleMinutes),
      atMinute: pick(leaving.atMinute, from.leaving.atMinute, to.leaving.atMinute),
      onLock: pick(leaving.onLock, from.leaving.onLock, to.leaving.onLock),
      clearBrowser: pick(leaving.clearBrowser, from.leaving.clearBrowser, to.leaving.clearBrowser),
    },
    rules: mergeEntries(present.rules, from.rules, to.rules, MOST_SITES),
    follow: pick(present.follow, from.follow, to.follow),
    experimental: pick(present.experimental, from.experimental, to.experimental),
    language: pick(present.language, from.language, to.language),
  };
}

function pick<T>(present: T, from: T, to: T): T {
  return isSame(from, to) ? present : to;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The present entries without what was taken away, and with what was added. */
function mergeSet<T>(present: readonly T[], from: readonly T[], to: readonly T[]): readonly T[] {
  if (isSame(from, to)) return present;
  const kept = present.filter((one) => to.includes(one) || !from.includes(one));
  const added = to.filter((one) => !from.includes(one) && !kept.includes(one));
  return [...kept, ...added].slice(-MOST_SITES);
}

/** Longest first; there is at least one. */
function mergeTimes(present: readonly number[], from: readonly number[], to: readonly number[]): readonly number[] {
  if (isSame(from, to)) return present;
  const merged = mergeSet(present, from, to);
  return merged.length === 0 ? present : [...merged].sort((a, b) => b - a).slice(0, MOST_TIMES);
}

function mergeEntries<T>(
  present: Readonly<Record<string, T>>,
  from: Readonly<Record<string, T>>,
  to: Readonly<Record<string, T>>,
  most: number,
): Readonly<Record<string, T>> {
  const entries = new Map(Object.entries(present));
  for (const id of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const entry = to[id];
    if (isSame(from[id], entry)) continue;
    if (entry === undefined) entries.delete(id);
    else entries.set(id, entry);
  }
  return Object.fromEntries([...entries].slice(-most));
}
