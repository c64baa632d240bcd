import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord, parseJson, valueAt } from '../../../utils/core/answers/json-path.ts';

describe('valueAt', () => {
  const body = { user: { name: 'x', none: null, list: [{ id: 'a' }] }, '': 'nameless' };

  it.each<[string, unknown]>([
    ['', body],
    ['user.name', 'x'],
    ['user.none', null],
    ['user.list.0.id', 'a'],
    ['user.list.1.id', undefined],
    ['user.none.name', undefined],
    ['user.name.length', undefined],
    ['nobody', undefined],
    ['nobody.at.all', undefined],
    ['user.', undefined],
    ['.', undefined],
  ])('finds at "%s": %s', (path, expected) => {
    expect(valueAt(body, path)).toEqual(expected);
  });

  it.each([
    '__proto__',
    'constructor',
    'constructor.prototype',
    'toString',
    'user.__proto__',
    'user.hasOwnProperty',
    'user.list.map',
  ])('does not find the inherited property "%s"', (path) => {
    expect(valueAt(body, path)).toBeUndefined();
  });

  it('reads an own key with the name of an inherited one as plain data', () => {
    const parsed = parseJson('{"__proto__":{"isAdmin":true},"hasOwnProperty":1}');
    expect(valueAt(parsed, '__proto__.isAdmin')).toBe(true);
    expect(valueAt(parsed, 'hasOwnProperty')).toBe(1);
    expect(valueAt(parsed, 'isAdmin')).toBeUndefined();
    expect(valueAt({}, 'isAdmin')).toBeUndefined();
  });

  it.each([undefined, null, 0, 'text', true])('finds nothing in %s', (value) => {
    expect(valueAt(value, 'a')).toBeUndefined();
    expect(isRecord(value)).toBe(false);
  });

  it('never throws, whatever the value and the path', () => {
    fc.assert(fc.property(fc.anything(), fc.string(), (value, path) => void valueAt(value, path)));
  });
});

describe('parseJson', () => {
  it.each(['', ' ', '{', '{"a":}', 'undefined', '<!doctype html>', '\uFEFF{}', 'NaN', "{'a':1}"])(
    'takes %o for no JSON',
    (text) => {
      expect(parseJson(text)).toBeUndefined();
    },
  );

  it.each([
    ['null', null],
    ['[]', []],
    ['0', 0],
    ['"a"', 'a'],
  ])('reads %s', (text, expected) => {
    expect(parseJson(text)).toEqual(expected);
  });

  const deep = 100_000;
  it.each([
    ['lists', '['.repeat(deep) + ']'.repeat(deep)],
    ['objects', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`],
    ['lists without end', '['.repeat(deep)],
  ])('does not throw for %s nested 100,000 levels deep', (_what, text) => {
    expect(() => valueAt(parseJson(text), Array.from({ length: 1_000 }, () => 'a').join('.'))).not.toThrow();
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseJson(text)));
  });
});
