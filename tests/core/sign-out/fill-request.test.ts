import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filling, fillRequest } from '../../../utils/core/sign-out/fill-request.ts';
import type { SendAs } from '../../../utils/core/sites/http-spec.ts';

const header: SendAs = { as: 'header', name: 'x-csrf-token' };
const form: SendAs = { as: 'form-field', name: 'csrf' };
const inJson: SendAs = { as: 'json-field', name: 'csrf' };
const ways = [header, form, inJson];
const empty: Filling = { body: null, headers: { 'content-type': 'text/plain' } };
const fill = (token: unknown, send: SendAs, body: string | null = null) => fillRequest({ ...empty, body }, token, send);

describe('fillRequest', () => {
  it.each<[string, SendAs, string | null, Filling]>([
    [
      'a header beside those that are there',
      header,
      null,
      { body: null, headers: { ...empty.headers, 'x-csrf-token': 't0ken' } },
    ],
    [
      'a header, and leaves the body alone',
      header,
      '{"all":true}',
      { body: '{"all":true}', headers: { ...empty.headers, 'x-csrf-token': 't0ken' } },
    ],
    ['the only field of a form', form, null, { ...empty, body: 'csrf=t0ken' }],
    [
      'one more field of a form',
      form,
      'json=true&callbackUrl=%2F',
      { ...empty, body: 'json=true&callbackUrl=%2F&csrf=t0ken' },
    ],
    ['a field of a form that has a place for it', form, 'csrf=&json=true', { ...empty, body: 'csrf=t0ken&json=true' }],
    ['the only field of a JSON body', inJson, null, { ...empty, body: '{"csrf":"t0ken"}' }],
    ['one more field of a JSON body', inJson, '{"all":true}', { ...empty, body: '{"all":true,"csrf":"t0ken"}' }],
    [
      'a field of a JSON body that has a place for it',
      inJson,
      '{"csrf":null,"all":true}',
      { ...empty, body: '{"csrf":"t0ken","all":true}' },
    ],
  ])('puts a token into %s', (_what, send, body, expected) => {
    expect(fill('t0ken', send, body)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a number', 7],
    ['true', true],
    ['a list', ['t0ken']],
    ['an object', { token: 't0ken' }],
    ['a text without end', 'x'.repeat(8_193)],
  ])('accepts no token that is %s, wherever it should go', (_what, token) => {
    expect(ways.map((send) => fill(token, send))).toEqual([null, null, null]);
  });

  it('accepts a token of the largest allowed length', () => {
    expect(ways.map((send) => fill('x'.repeat(8_192), send) === null)).toEqual([false, false, false]);
  });

  it.each([
    ['a line break', 'a\nb'],
    ['a line break of two', 'a\r\nx-evil: 1'],
    ['a null', 'a\0b'],
    ['a tab', 'a\tb'],
    ['letters beyond ASCII', 'tökén'],
    ['a line separator', 'a\u2028b'],
  ])('puts no token with %s into a header', (_what, token) => {
    expect(fill(token, header)).toBeNull();
  });

  it('encodes quotes, line breaks and signs so that they stay in one field', () => {
    const token = '"},"all":true,\n&all=1=%00+é';
    expect([...new URLSearchParams(fill(token, form, 'json=true')?.body ?? '')]).toEqual([
      ['json', 'true'],
      ['csrf', token],
    ]);
    expect(JSON.parse(fill(token, inJson, '{"all":false}')?.body ?? '')).toEqual({ all: false, csrf: token });
  });

  it('keeps the token exactly, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (token) => {
        const fields = new URLSearchParams(fill(token, form, 'a=1')?.body ?? '');
        const body: unknown = JSON.parse(fill(token, inJson, '{"a":1}')?.body ?? '');
        const { headers = {} } = fill(token, header) ?? {};
        expect([...fields]).toEqual([
          ['a', '1'],
          ['csrf', token],
        ]);
        expect(body).toEqual({ a: 1, csrf: token });
        expect(Object.values(headers).join()).not.toMatch(/[\r\n\0]/);
      }),
    );
  });

  it('makes a plain field of a name that objects inherit', () => {
    expect(fill('t0ken', { as: 'json-field', name: '__proto__' })?.body).toBe('{"__proto__":"t0ken"}');
  });

  it('cannot put a token into a JSON body that is no object', () => {
    for (const body of ['null', '"text"', '7']) expect(fill('t0ken', inJson, body)).toBeNull();
  });
});
