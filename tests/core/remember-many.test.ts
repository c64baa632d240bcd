import { expect, it } from 'vitest';
import { rememberMany } from '../../utils/core/remember-many.ts';

it('works once for each text, and begins anew when it is full', () => {
  const worked: string[] = [];
  const length = rememberMany(2, (text) => {
    worked.push(text);
    return text.length === 0 ? undefined : text.length;
  });
  expect(['a', 'bb', 'a', '', 'a', ''].map(length)).toEqual([1, 2, 1, undefined, 1, undefined]);
  expect(worked).toEqual(['a', 'bb', '', 'a']);
});
