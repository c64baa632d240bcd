import { median } from '../report/median.ts';
import type { Row, Section, Target } from '../report/section.ts';
import { BLANK, type Openings, OURS } from './openings.ts';
import type { Opening } from './to-opening.ts';

const MOST_PAINT = 1.2;
const MOST_SETTLED = 2;

/** The openings as a table: medians in ms after the popup's navigation began, and how often the blank popup's time. */
export function toPopupSection(all: readonly Openings[], openings: number): Section {
  const lines = all.map((one) => ({ one, ...compare(one, blankOf(all, one)) }));
  const ours = lines.filter(({ one }) => one.subject === OURS);
  const awake = ours.filter(({ one }) => one.state === 'awake');
  const full = awake.filter(({ one: { of } }) => of.build === 'every-host' && of.cookies >= 3_000 && of.ownSites === 0);
  return {
    part: 'popup',
    where: 'chromium',
    title:
      `the real popup, opened by action.openPopup() by turns with a blank one in the same browser; medians of ` +
      `${openings}, in ms after the popup's navigation began`,
    columns: ['first paint', 'times blank', 'first countdown', 'settled', 'times blank'],
    rows: lines.map(toRow),
    targets: [
      worst(
        'paint',
        "first paint, worker awake, against the blank popup's",
        MOST_PAINT,
        awake.map(({ timesPaint }) => timesPaint),
      ),
      worst(
        'settled',
        'settled, every site and 3,000 cookies',
        MOST_SETTLED,
        full.map(({ timesSettled }) => timesSettled),
      ),
    ],
  };
}

type Line = {
  readonly one: Openings;
  readonly paint: number;
  readonly timesPaint: number;
  readonly settled: number;
  readonly timesSettled: number;
};

function toRow({ one, paint, timesPaint, settled, timesSettled }: Line): Row {
  const countdowns = one.openings.flatMap(({ countdown }) => countdown ?? []);
  const countdown = countdowns.length === 0 ? null : median(countdowns);
  return { name: `${one.name}: ${one.subject}`, values: [paint, timesPaint, countdown, settled, timesSettled] };
}

const blankOf = (all: readonly Openings[], { name }: Openings): readonly Opening[] =>
  all.find((other) => other.name === name && other.subject === BLANK)?.openings ?? [];

function compare({ openings }: Openings, blank: readonly Opening[]): Omit<Line, 'one'> {
  const middle = (some: readonly Opening[], timeOf: (opening: Opening) => number) => median(some.map(timeOf));
  const paint = middle(openings, (one) => one.paint);
  const settled = middle(openings, (one) => one.settled);
  return {
    paint,
    timesPaint: paint / middle(blank, (one) => one.paint),
    settled,
    timesSettled: settled / middle(blank, (one) => one.settled),
  };
}

const worst = (key: Target['key'], name: string, most: number, values: readonly number[]): Target => ({
  key,
  name,
  value: Math.max(...values),
  most,
  unit: 'times',
});
