import { describe, expect, it, vi } from 'vitest';
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

/** Patterns that are put together from texts while the code runs: words of many languages, marks of software. */
async function listBuilt(): Promise<readonly { readonly pattern: string; readonly flags: string }[]> {
  const built = new Map<string, Literal>();
  class Noted extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      built.set(`${this.flags} ${this.source}`, { pattern: this.source, flags: this.flags });
    }
  }
  vi.stubGlobal('RegExp', Noted);
  try {
    const { saysMore, saysSignOut, signOutPattern } = await import('../../utils/core/discovery/words/says-sign-out.ts');
    const { likelyAddress } = await import('../../utils/core/discovery/sign-out-address.ts');
    const { menuMarks } = await import('../../utils/core/discovery/words/menu-words.ts');
    const { isWhole } = await import('../../utils/core/kinds/recognise-kind.ts');
    const { knownSoftware } = await import('../../utils/kinds/known-software.ts');
    await import('../../utils/core/sites/host-name.ts');
    saysMore('x');
    saysSignOut('x');
    for (const text of [signOutPattern(), likelyAddress, menuMarks]) new RegExp(text, 'u');
    const { kinds, signOnProviders } = knownSoftware;
    const ofKinds = kinds.flatMap(({ cookies, marks, unless, ways }) => [
      ...cookies.map(({ name }) => name),
      ...marks,
      ...unless,
      ...ways.flatMap((way) => (way.kind === 'own-link' ? [way.address] : [])),
    ]);
    for (const text of [...ofKinds, ...signOnProviders.map(({ address }) => address)]) isWhole(text, '');
    return [...built.values()];
  } finally {
    vi.unstubAllGlobals();
  }
}

describe('a pattern that reads what a site or a page chose', () => {
  it('takes time that grows with the text, not with its square', () => {
    expect(patterns.length).toBeGreaterThan(200);
    const slow = patterns.flatMap(({ flags, pattern, place }) => {
      const why = findSlowRepeats(pattern, flags);
      return why === null ? [] : [`${place}: /${pattern}/ ${why}`];
    });
    expectNone(slow, 'Let no two repeats take the same text, and begin with `^` or a look back.');
  });

  it('does so where it is put together from texts, too', async () => {
    const built = await listBuilt();
    expect(built.length).toBeGreaterThan(120);
    const slow = built.flatMap(({ flags, pattern }) => {
      const why = findSlowRepeats(pattern, flags);
      return why === null ? [] : [`/${pattern}/ ${why}`];
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
