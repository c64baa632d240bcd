import { describe, expect, it } from 'vitest';
import { expectNone, readHouse } from './find-places.ts';
import { findSlowRepeats } from './pattern-repeats.ts';
import { below, lineOf } from './source-files.ts';

type Literal = { readonly pattern: string; readonly flags: string };
const isLiteral = (regex: unknown): regex is Literal =>
  typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex;

const patterns = readHouse().flatMap((file) =>
  below(file.program).flatMap((node) =>
    node.type === 'Literal' && isLiteral(node.regex) ? [{ place: lineOf(file, node), ...node.regex }] : [],
  ),
);

describe('a pattern that reads what a site or a page chose', () => {
  it('takes time that grows with the text, not with its square', () => {
    expect(patterns.length).toBeGreaterThan(200);
    const slow = patterns.flatMap(({ flags, pattern, place }) => {
      const why = findSlowRepeats(pattern, flags);
      return why === null ? [] : [`${place}: /${pattern}/ ${why}`];
    });
    expectNone(slow, 'Let no two repeats take the same text, and begin with `^` or a look back.');
  });

  it.each([
    ['^a(?:_[0-9a-f]+)?[\\w.]*$', '', 'beside'],
    ['^(?:a+)+$', '', 'beside'],
    ['^\\w+\\d*x', '', 'beside'],
    ['[^\\s]*@x', '', 'starts'],
    ['\\beyJ[\\w-]{5,}\\.', '', 'starts'],
    ['!+$', '', 'starts'],
    ['([^>:]+):\\d+$', '', 'starts'],
    ['(?<!!)!+$', '', null],
    ['^a+b+$', '', null],
    ['^(?:/[a-z]+)*$', '', null],
    ['\\s+', 'g', null],
    ['[a-z]+@', 'y', null],
  ])('is judged by its repeats: %s%s is %s', (pattern, flags, expected) => {
    expect(findSlowRepeats(pattern, flags)).toBe(expected);
  });
});
