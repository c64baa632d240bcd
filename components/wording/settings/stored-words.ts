import type { Format } from '../../../utils/core/format.ts';
import type { StoredValue } from '../../../utils/core/stored/stored-document.ts';
import type { TextArguments } from '../../../utils/core/words/text-arguments.d.ts';
import type { MessageKey } from '../../words.ts';

type StoredFor = TextArguments['storedFor']['what'];

/** What each stored document is for, by the name under which it is stored: each says something else. */
export const storedFor: Readonly<Record<string, StoredFor>> = {
  settings: 'settings',
  'own-sites': 'sites',
  'learned-ways': 'ways',
  following: 'following',
  preferences: 'preferences',
  journal: 'record',
  runs: 'runs',
  rules: 'rules',
  reminders: 'reminders',
  labels: 'labels',
  'learned-lengths': 'lengths',
  'clearing-check': 'clearing',
  clock: 'clock',
  refused: 'refused',
  'digest-key': 'key',
  sent: 'sent',
  leave: 'leave',
  lent: 'lent',
  plans: 'plans',
  told: 'told',
  'browser-run': 'browser-run',
  visits: 'visits',
  watch: 'watch',
  adding: 'adding',
  unfinished: 'unfinished',
  'own-sites.checked': 'checked',
};

type Where = { readonly href: `#${string}`; readonly text: MessageKey };

/** Where on this page what is in it can be deleted. */
export const deletedAt: Readonly<Record<string, Where>> = {
  journal: { href: '#record', text: 'eraseRecord' },
  runs: { href: '#history', text: 'history' },
  'own-sites': { href: '#sites', text: 'sites' },
  'learned-ways': { href: '#sites', text: 'sites' },
  labels: { href: '#sites', text: 'sites' },
  preferences: { href: '#preferences', text: 'followRemove' },
};

const isList = (value: StoredValue): value is readonly StoredValue[] => Array.isArray(value);
/** Moments are far larger than any length of time that is stored, in ms. */
const isMoment = (value: number) => value > 1e12;

/** A document as indented lines: the names of its members as they are stored, and moments as dates. */
export function storedLines(value: StoredValue, say: Pick<Format, 'moment'>, now: number): readonly string[] {
  if (typeof value !== 'object' || value === null) return [leafText(value, say, now)];
  const inside = (one: StoredValue) => storedLines(one, say, now);
  if (isList(value))
    return value.length === 0
      ? ['–']
      : value.flatMap((one) => inside(one).map((line, at) => (at ? '  ' : '• ') + line));
  return Object.entries(value).flatMap(([member, one]) => {
    const lines = inside(one);
    const isShort = typeof one !== 'object' || one === null || Object.keys(one).length === 0;
    return isShort ? [`${member}: ${lines.join('') || '–'}`] : [`${member}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function leafText(value: string | number | boolean | null, say: Pick<Format, 'moment'>, now: number): string {
  if (value === null || value === '') return '–';
  return typeof value === 'number' && isMoment(value) ? say.moment(value, now) : String(value);
}

/** The latest moment in it that is over; null where it has none. */
export function lastMoment(value: StoredValue, now: number): number | null {
  if (typeof value === 'number') return isMoment(value) && value <= now ? value : null;
  if (typeof value !== 'object' || value === null) return null;
  const all = Object.values(value).flatMap((one: StoredValue) => lastMoment(one, now) ?? []);
  return all.length === 0 ? null : Math.max(...all);
}
