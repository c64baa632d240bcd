import { describe, expect, it } from 'vitest';
import type { CauseCode } from '../../../utils/core/diagnosis/diagnosis.ts';
import type { DiagnosisFacts } from '../../../utils/core/diagnosis/facts.ts';
import { rankCauses } from '../../../utils/core/diagnosis/rank-causes.ts';
import { rules } from '../../../utils/core/diagnosis/rules.ts';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { NOON } from '../../fakes/ports/fake-clock.ts';
import { facts } from '../../fakes/samples/diagnosis-facts.ts';
import { situations } from './situations/all-situations.ts';

/** The first cause with its certainty, and its evidence; after it the other causes. */
function told(given: DiagnosisFacts): readonly string[] {
  const [first, ...others] = rankCauses(given);
  return [
    `${first?.certainty} ${first?.code}: ${first?.evidence.join(' ')}`,
    ...others.map(({ code, certainty }) => `${certainty} ${code}`),
  ];
}

describe('rankCauses', () => {
  const inBoth = situations.flatMap(([what, given, inChrome, inFirefox = inChrome]) => [
    { what, browser: 'chrome', given, expected: inChrome } as const,
    { what, browser: 'firefox', given: { ...given, browser: 'firefox' }, expected: inFirefox } as const,
  ]);
  it.each(inBoth)('$what ($browser)', ({ given, expected }) => {
    expect(told(given)).toEqual(expected);
  });

  it('has a situation for every cause, as the first one; two are never more than possible', () => {
    const first = new Set(inBoth.map(({ given }) => rankCauses(given)[0]?.code));
    const all: CauseCode[] = [...rules.map(({ code }) => code), 'could-not-tell'];
    expect(all.filter((code) => !first.has(code)).sort()).toEqual(['connection', 'private-window']);
  });

  it.each<[number, boolean]>([
    [MINUTE, true],
    [DAY - 1, true],
    [DAY, false],
    [-MINUTE, true],
    [-DAY, false],
  ])('thinks of a private window that was closed %d ms ago: %s', (ago, thinks) => {
    expect(rankCauses(facts({ privateClosedAt: NOON - ago })).some(({ code }) => code === 'private-window')).toBe(
      thinks,
    );
  });
});
