import { DAY, type EpochMs, HOUR, MINUTE, SECOND } from './time.ts';

type Unit = 'day' | 'hour' | 'minute' | 'second';
type Part = { readonly unit: Unit; readonly count: number };

/** Numbers, durations and dates in the user's language. */
export type Format = ReturnType<typeof createFormat>;

export function createFormat(language: string, timeZone: string) {
  const units = new Map<string, Intl.NumberFormat>();
  const joined = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  const listed = new Intl.ListFormat(language, { type: 'conjunction' });
  const plain = new Intl.NumberFormat(language);
  const kilobytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const plurals = new Intl.PluralRules(language);
  // 2:05 PM, but 02:05 where the day has 24 hours
  const { hour12 } = new Intl.DateTimeFormat(language, { hour: 'numeric' }).resolvedOptions();
  const hour = hour12 ? 'numeric' : '2-digit';
  const clock = new Intl.DateTimeFormat(language, { timeZone, hour, minute: '2-digit' });
  const exact = new Intl.DateTimeFormat(language, { timeZone, hour, minute: '2-digit', second: '2-digit' });
  const day = new Intl.DateTimeFormat(language, { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const near = {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour,
    minute: '2-digit',
  } as const;
  const nearDate = new Intl.DateTimeFormat(language, near);
  const nearDay = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'long' });
  const farDay = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const farDate = new Intl.DateTimeFormat(language, { ...near, year: 'numeric' });

  function unitFormat(unit: Unit, unitDisplay: 'long' | 'narrow'): Intl.NumberFormat {
    const known = units.get(unit + unitDisplay);
    if (known) return known;
    const made = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay });
    units.set(unit + unitDisplay, made);
    return made;
  }

  /** The amount and its unit kept apart: "21 d". */
  function spaced({ unit, count }: Part): string {
    const parts = unitFormat(unit, 'narrow').formatToParts(count);
    return parts
      .map(({ value }) => value.trim())
      .filter((value) => value !== '')
      .join('\u00a0');
  }

  return {
    number: (value: number) => plain.format(value),
    /** "1.2 kB". */
    size: (bytes: number) => kilobytes.format(Math.max(0.1, bytes / 1000)),
    list: (items: readonly string[]) => listed.format(items),
    isOne: (count: number) => plurals.select(count) === 'one',
    /** In full, as it is spoken: "27 days 23 hours". */
    duration: (ms: number) => joined.format(split(ms).map(({ unit, count }) => unitFormat(unit, 'long').format(count))),
    /** For a narrow column: "21 d 4 h". */
    shortDuration: (ms: number) => split(ms).map(spaced).join('\u00a0'),
    /** The largest unit, to be drawn big: "27", "days". */
    headline(ms: number): { readonly figure: string; readonly unit: string } {
      const [{ unit, count } = { unit: 'second' as const, count: 0 }] = split(ms);
      const parts = unitFormat(unit, 'long').formatToParts(count);
      const textOf = (wanted: (type: string) => boolean) =>
        parts
          .filter(({ type }) => wanted(type))
          .map(({ value }) => value)
          .join('')
          .trim();
      return {
        figure: textOf((type) => type !== 'unit' && type !== 'literal'),
        unit: textOf((type) => type === 'unit'),
      };
    },
    /** Date and time; the year only where it is another than now. */
    moment: (at: EpochMs, now: EpochMs) => (Math.abs(at - now) < 300 * DAY ? nearDate : farDate).format(at),
    /** The time of day, with its date unless that is today. */
    todayOrMoment: (at: EpochMs, now: EpochMs) => (day.format(at) === day.format(now) ? clock : nearDate).format(at),
    /** The time of day where it is today, else its day; the year only where it is another than now. */
    todayOrDay: (at: EpochMs, now: EpochMs) =>
      (day.format(at) === day.format(now) ? clock : Math.abs(at - now) < 300 * DAY ? nearDay : farDay).format(at),
    /** The day with its year. */
    date: (at: EpochMs) => farDay.format(at),
    exactTime: (at: EpochMs) => exact.format(at),
    /** "12 minutes ago"; null when it is less than a minute. */
    ago(at: EpochMs, now: EpochMs): string | null {
      const [part] = split(Math.floor((now - at) / MINUTE) * MINUTE);
      return part === undefined || part.count <= 0 ? null : relative.format(-part.count, part.unit);
    },
  };
}

/** The two largest units that a length of time needs; none that is zero. */
function split(ms: number): readonly Part[] {
  const steps: readonly (readonly [Unit, number, Unit, number])[] = [
    ['day', DAY, 'hour', HOUR],
    ['hour', HOUR, 'minute', MINUTE],
    ['minute', MINUTE, 'second', SECOND],
  ];
  for (const [large, largeMs, small, smallMs] of steps) {
    if (ms < largeMs) continue;
    const parts: readonly Part[] = [
      { unit: large, count: Math.floor(ms / largeMs) },
      { unit: small, count: Math.floor((ms % largeMs) / smallMs) },
    ];
    return parts.filter(({ count }) => count > 0);
  }
  return [{ unit: 'second', count: Math.max(0, Math.floor(ms / SECOND)) }];
}
