import { expect, it } from 'vitest';
import { once } from '../../utils/core/once.ts';

it('makes a value when it is asked for first, and then gives the same', () => {
  const made: (object | undefined)[] = [];
  const value = once(() => {
    const next = made.length === 0 ? undefined : {};
    made.push(next);
    return next;
  });
  expect(made).toEqual([]);
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(made).toHaveLength(1);
});
