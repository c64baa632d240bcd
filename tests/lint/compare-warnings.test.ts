import { describe, expect, it } from 'vitest';
import { acceptedWarnings } from '../../scripts/lint/accepted-warnings.ts';
import { compareWarnings } from '../../scripts/lint/compare-warnings.ts';
import { expectNone, readHouse } from '../architecture/find-places.ts';

const accepted = [{ code: 'OLD', message: 'An old way', times: 2, reason: 'Known' }];
const warning = { _type: 'warning', code: 'OLD', message: 'An old way', file: 'a.js', line: 1, column: 2 } as const;

describe('what the add-on linter finds', () => {
  it('is as it should be where it is exactly what was accepted', () => {
    expect(compareWarnings([warning, warning], accepted)).toEqual([]);
  });

  it.each([
    ['one more', [warning, warning, warning], ['OLD: An old way: 3 times instead of 2']],
    ['one fewer', [warning], ['OLD: An old way: 1 times instead of 2']],
    ['another one', [warning, warning, { ...warning, code: 'NEW' }], ['warning NEW: An old way (a.js:1:2)']],
    [
      'an error, whatever it is called',
      [warning, warning, { _type: 'error', code: 'OLD', message: 'An old way' } as const],
      ['error OLD: An old way (the package)'],
    ],
  ])('is told with %s', (_case, found, differences) => {
    expect(compareWarnings(found, accepted)).toEqual(differences);
  });
});

it('each accepted warning has a reason', () => {
  for (const { reason } of acceptedWarnings) expect(reason.length).toBeGreaterThan(40);
});

it('no screen hands markup to Preact as text', () => {
  const found = readHouse().filter(({ text }) => /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=/.test(text));
  expectNone(
    found.map(({ path }) => path),
    'Draw it with elements.',
  );
});
