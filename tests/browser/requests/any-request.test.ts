import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRequest, type RawRequest } from '../../../utils/browser/requests/describe-request.ts';
import { readAccountName } from '../../../utils/core/account/read-account-name.ts';
import { plainText } from '../../../utils/core/plain-text.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { runs } from '../../torture/length.ts';

/** Secrets as sites make them, and what somebody is called by; none of it is a plain word. */
const secret = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{24,40}$/),
  fc.stringMatching(/^[A-Z][a-z]{2}\d{2}[A-Za-z0-9]{14,30}$/),
  fc.stringMatching(/^eyJ[A-Za-z0-9]{12}\.[A-Za-z0-9]{20}\.[A-Za-z0-9]{20}$/),
  fc.constantFrom('ada.lovelace@example.test', '4711002233', 'Bearer k3yOfSomebody9f8e7d6c'),
);
const typed = (value: string) => [{ name: 'Content-Type', value }];
const name = fc.constantFrom('action', '_csrf', 'mode', 'token', 'x', 'user');
const TEXT_TYPES = ['application/json', 'application/x-www-form-urlencoded', 'text/plain', ''];

/** A request of a page in which a secret stands wherever a page may put one. */
const request = fc
  .record({
    value: secret,
    field: name,
    more: fc.string({ unit: 'binary', maxLength: 20 }),
    place: fc.constantFrom(
      'query',
      'path',
      'hash',
      'fields',
      'json',
      'form',
      'text',
      'deep',
      'header',
      'cookie',
      'name',
    ),
    type: fc.constantFrom(...TEXT_TYPES),
    by: fc.constantFrom('page' as const, 'script' as const),
  })
  .map(({ by, field, more, place, type, value }) => {
    const raw: RawRequest = {
      at: 1,
      method: 'post',
      url: 'https://wiki.example/api/logout',
      by,
      body: { kind: 'text', text: more },
      headers: typed(type),
      cookies: [{ name: 'csrftoken', value }],
    };
    const text = (body: string, of: string): RawRequest => ({
      ...raw,
      body: { kind: 'text', text: body },
      headers: typed(of),
    });
    const coded = encodeURIComponent(value);
    const form = 'application/x-www-form-urlencoded';
    const all: Readonly<Record<typeof place, RawRequest>> = {
      query: { ...raw, url: `${raw.url}?${field}=${coded}` },
      path: { ...raw, url: `https://wiki.example/s/${coded}/end` },
      hash: { ...raw, url: `${raw.url}#${coded}` },
      fields: { ...raw, body: { kind: 'fields', fields: [[field, value]] }, headers: typed(form) },
      json: text(JSON.stringify({ [field]: value, other: more }), 'application/json'),
      form: text(`${field}=${coded}&more=${encodeURIComponent(more)}`, form),
      text: text(`${more}${value}`, type),
      deep: text(JSON.stringify({ [field]: { [field]: [value] } }), 'application/json'),
      header: { ...raw, headers: [...typed(type), { name: 'X-Thing', value }] },
      cookie: { ...raw, cookies: [{ name: 'csrftoken', value: coded }], headers: [{ name: 'X-CSRF', value }] },
      name: text(JSON.stringify({ [value]: true }), 'application/json'),
    };
    return { raw: all[place], value };
  });

describe('whatever a watched page sends', () => {
  it('is noted without any value that somebody could be known or signed in by', () => {
    fc.assert(
      fc.property(request, ({ raw, value }) => {
        const noted = describeRequest(raw);
        const text = JSON.stringify(noted);
        for (const told of [value, encodeURIComponent(value), value.toLowerCase()]) expect(text).not.toContain(told);
        expect(noted.path.length).toBeLessThanOrEqual(200);
        for (const { literal } of noted.fields)
          if (typeof literal === 'string') expect(literal).toMatch(/^[A-Za-z._-]{0,20}$/);
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe('whatever a site answers to "Who is signed in?"', () => {
  it('is one short line in one direction, or no name', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3_000 }),
      fc.constantFrom('\u202eada', 'a\n\tb', '\u2800'),
      fc.jsonValue(),
    );
    const answer = fc.oneof(
      fc.record({ user: fc.record({ name: value, email: value }) }),
      fc.record({ user: value }),
      value,
    );
    fc.assert(
      fc.property(answer, (body) => {
        const told = readAccountName({ paths: ['user.name', 'user.email'], grade: 'A' }, json(200, body));
        if (told === null) return;
        expect([told, told === '', [...told].length <= 100]).toEqual([plainText(told), false, true]);
      }),
      { numRuns: runs(500) },
    );
  });
});
