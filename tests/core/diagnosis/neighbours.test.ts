import { describe, expect, it } from 'vitest';
import { rankCauses } from '../../../utils/core/diagnosis/rank-causes.ts';
import { rules } from '../../../utils/core/diagnosis/rules.ts';
import { mayBeSaid, type StoryName, stories } from './neighbours.ts';
import { traces } from './traces.ts';

const cases = traces.flatMap(([left, given, of, only]) =>
  (['chrome', 'firefox'] as const)
    .filter((browser) => only === undefined || only === browser)
    .flatMap((browser) => of.map((story) => ({ left, browser, story, given: { ...given, browser } }))),
);

describe('what looks alike is told with a word that is fair to each story', () => {
  it.each(cases)('$left ($browser): $story', ({ given, story }) => {
    const unfair = rankCauses(given).filter(({ code, certainty }) => !mayBeSaid(story, code, certainty));
    expect(unfair).toEqual([]);
  });

  it('knows traces of every story, and has neighbours for every cause', () => {
    const known = new Set(traces.flatMap(([, , of]) => of));
    expect(Object.keys(stories).filter((name) => !known.has(name as StoryName))).toEqual([]);
    const named = new Set(cases.flatMap(({ given }) => rankCauses(given).map(({ code }) => code)));
    expect([...new Set(rules.map(({ code }) => code))].filter((code) => !named.has(code))).toEqual(['incident']);
  });
});
