import { createFormat } from '../../utils/core/format.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import { offeredLanguages } from '../../utils/core/words/offered-languages.ts';
import { allSites } from '../../utils/sites/all-sites.ts';

/** Arabic joins its "and" to a name: the two are in two scripts. */
const words = /[\p{Script=Latin}\p{M}]+|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu;
const wordsIn = (text: string): readonly string[] => text.match(words) ?? [];

/** Lengths of time, dates and lists, in each of the ways in which the screens write them. */
function* timesIn(language: string): Generator<string> {
  const format = createFormat(language, 'UTC');
  const now = Date.UTC(2026, 0, 1);
  yield format.list(['1', '2', '3']);
  yield format.list(['1', '2']);
  for (let step = 0; step < 366; step += 1) {
    const at = now + step * (DAY + HOUR);
    yield* [format.moment(at, now), format.todayOrDay(at, now), format.date(at), format.moment(at, now + 900 * DAY)];
  }
  for (let count = 1; count <= 60; count += 1) {
    for (const unit of [SECOND, MINUTE, HOUR, DAY]) {
      const length = count * unit;
      yield* [format.duration(length), format.shortDuration(length), format.headline(length).unit];
      yield format.ago(now - length, now) ?? '';
    }
  }
}

/** Names that are the same in every language. */
const names = [
  'Lights Out',
  'Chrome',
  'Chromium',
  'Firefox',
  ...allSites.flatMap(({ name }) => [name]),
  ...offeredLanguages.map(({ name }) => name),
];

/** Whether a text has no other words than names, addresses, and times as this language writes them. */
export function neutralIn(language: string): (text: string) => boolean {
  const known = new Set([...timesIn(language), ...names].flatMap(wordsIn));
  return (text) =>
    wordsIn(text.replaceAll(/(?:https?:\/\/)?[\w*-]+(?:\.[\w*-]+)+(?:\/\S*)?/g, ' ')).every((word) => known.has(word));
}
