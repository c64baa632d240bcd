import { DAY } from '../../../utils/core/time.ts';

export const FEWEST_DAYS = 0.5;
export const MOST_DAYS = 30;
export const MOST_TIMES = 5;

/** More choices than the largest number of times, so that one is always free. */
const PROPOSED_DAYS = [7, 3, 1, 14, 30, FEWEST_DAYS];

export type TimesChange =
  | { readonly kind: 'changed'; readonly beforeMs: readonly number[]; readonly index: number }
  | { readonly kind: 'refused'; readonly why: 'range' | 'double' };

/** Sets one time to this many days. Returns the times, longest first, and the new index of the changed one. */
export function changeTime(beforeMs: readonly number[], index: number, days: number): TimesChange {
  if (!(days >= FEWEST_DAYS && days <= MOST_DAYS)) return { kind: 'refused', why: 'range' };
  const time = Math.round(days * DAY);
  const others = beforeMs.filter((_, at) => at !== index);
  return others.includes(time) ? { kind: 'refused', why: 'double' } : placeTime(others, time);
}

/** Adds one time that is not in the list yet. */
export function addTime(beforeMs: readonly number[]): TimesChange {
  const days = PROPOSED_DAYS.find((one) => !beforeMs.includes(one * DAY));
  return days === undefined ? { kind: 'refused', why: 'double' } : placeTime(beforeMs, days * DAY);
}

function placeTime(others: readonly number[], time: number): TimesChange {
  const beforeMs = [...others, time].sort((a, b) => b - a);
  return { kind: 'changed', beforeMs, index: beforeMs.indexOf(time) };
}
