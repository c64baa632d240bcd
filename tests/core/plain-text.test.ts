import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../utils/core/plain-text.ts';

describe('a name that somebody else chose', () => {
  it.each([
    ['Work', 'Work'],
    ['My phone\nSigned out. You can go.', 'My phone Signed out. You can go.'],
    ['a\r\n\t\u0000b', 'a b'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['\u202eenohP', 'enohP'],
    ['\u2066a\u2069\u200fb\u061c', 'ab'],
    ['  a  b  ', 'a b'],
    ['\u200b\u2060\ufeff', ''],
    ['\u3164\u115f\uffa0', ''],
    ['\u200d\ufe0f', ''],
    ['\u2800', ''],
    ['\u0301', ''],
    ['\u{e0041}\u{e0042}', ''],
    ['a\ud800b', 'ab'],
    ['👩‍💻 laptop', '👩‍💻 laptop'],
    ['می‌خواهم', 'می‌خواهم'],
    ['שולחן', 'שולחן'],
  ])('%j is shown as %j', (name, shown) => {
    expect(plainText(name)).toBe(shown);
  });

  it('is one line that turns no text around it, and does not change the second time, whatever it was', async () => {
    await fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const plain = plainText(name);
        expect(plain).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
        expect(plainText(plain)).toBe(plain);
      }),
    );
  });
});
