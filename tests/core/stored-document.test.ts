import { expect, it } from 'vitest';
import { isEmpty, withoutSecrets } from '../../utils/core/stored/stored-document.ts';

it('leaves out what stands for a credential, however deep it lies', () => {
  expect(withoutSecrets([{ digest: 'a1b2c3d4', ref: { siteId: 'claude' }, seen: [{ digest: 'x', at: 1 }] }])).toEqual([
    { ref: { siteId: 'claude' }, seen: [{ at: 1 }] },
  ]);
});

it.each([
  [[], true],
  [{ a: [], b: {} }, true],
  [null, true],
  [false, false],
  [{ on: false }, false],
  [[0], false],
])('says of %j whether there is nothing in it: %s', (value, empty) =>
  expect(isEmpty(withoutSecrets(value))).toBe(empty),
);
