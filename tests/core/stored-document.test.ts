import { expect, it } from 'vitest';
import { isEmpty, withoutSecrets } from '../../utils/core/stored/stored-document.ts';

it('leaves out what stands for a credential, however deep it lies', () => {
  expect(withoutSecrets([{ digest: 'a1b2c3d4', ref: { siteId: 'claude' }, seen: [{ digest: 'x', at: 1 }] }])).toEqual([
    { ref: { siteId: 'claude' }, seen: [{ at: 1 }] },
  ]);
});

it('leaves out what has the form of a digest, whatever its member is called, and the one that a run left', () => {
  expect(withoutSecrets({ left: 'too long for one', other: '0a1b2c3d', list: ['0a1b2c3d', 'claude'] })).toEqual({
    list: ['claude'],
  });
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
