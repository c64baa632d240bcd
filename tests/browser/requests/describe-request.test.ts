import { describe, expect, it } from 'vitest';
import { describeRequest, type RawRequest } from '../../../utils/browser/requests/describe-request.ts';

const JSON_TYPE = { name: 'Content-Type', value: 'application/json; charset=utf-8' };
const FORM_TYPE = { name: 'content-type', value: 'application/x-www-form-urlencoded' };
const SECRET = 'k3yOfSomebody9f8e7d6c';

const request = (change: Partial<RawRequest> = {}) =>
  describeRequest({
    at: 1,
    method: 'post',
    url: 'https://wiki.example/api/logout',
    by: 'script',
    body: { kind: 'none' },
    headers: [],
    cookies: [],
    ...change,
  });
const form = (...fields: [string, string][]): Partial<RawRequest> => ({
  body: { kind: 'fields', fields },
  headers: [FORM_TYPE],
});
const json = (value: unknown): Partial<RawRequest> => ({
  body: { kind: 'text', text: JSON.stringify(value) },
  headers: [JSON_TYPE],
});

describe('the address', () => {
  it('is noted without its query', () => {
    expect(request({ url: `https://wiki.example/logout?t=${SECRET}` })).toMatchObject({
      origin: 'https://wiki.example',
      path: '/logout',
      hasQuery: true,
      method: 'POST',
    });
  });

  it('hides a part that looks random', () => {
    expect(request({ url: 'https://wiki.example/sessions/9f8e7d6c5b4a/end' }).path).toBe('/sessions/*/end');
  });
});

describe('the body', () => {
  it.each<[string, Partial<RawRequest>, object]>([
    ['nothing', {}, { body: 'none', fields: [] }],
    [
      'a fixed word in a form',
      form(['action', 'logout']),
      { body: 'form', fields: [{ name: 'action', literal: 'logout', cookie: null }] },
    ],
    [
      'a token in a form: its name alone',
      form(['_csrf', SECRET]),
      { body: 'form', fields: [{ name: '_csrf', literal: null, cookie: null }] },
    ],
    [
      'a form that a script wrote as text',
      { body: { kind: 'text', text: 'mode=session' }, headers: [FORM_TYPE] },
      { body: 'form', fields: [{ name: 'mode', literal: 'session', cookie: null }] },
    ],
    [
      'words and flags in JSON',
      json({ mode: 'session', all: false }),
      {
        body: 'json',
        fields: [
          { name: 'mode', literal: 'session', cookie: null },
          { name: 'all', literal: false, cookie: null },
        ],
      },
    ],
    ['an id in JSON', json({ id: 42 }), { body: 'json', fields: [{ name: 'id', literal: null, cookie: null }] }],
    ['JSON within JSON', json({ data: { id: 1 } }), { body: 'other', fields: [] }],
    ['a list', json([1]), { body: 'other', fields: [] }],
    [
      'the name of a person, however plain',
      json({ username: 'ada' }),
      { body: 'json', fields: [{ name: 'username', literal: null, cookie: null }] },
    ],
    [
      'a password under a short name, with a sign-out that asks for it',
      form(['pwd', 'sunshine'], ['log', 'ada'], ['action', 'logout']),
      {
        fields: [
          { name: 'pwd', literal: null },
          { name: 'log', literal: null },
          { name: 'action', literal: 'logout' },
        ],
      },
    ],
    [
      'letters that are no word',
      form(['mode', 'xKqPzRtVbN']),
      { body: 'form', fields: [{ name: 'mode', literal: null, cookie: null }] },
    ],
    ['a field whose name is a number', form(['f9f8e7d6c5b4a39281', 'x']), { body: 'other', fields: [] }],
    [
      'parts, as a file is sent in',
      {
        body: { kind: 'fields', fields: [['action', 'logout']] },
        headers: [{ ...FORM_TYPE, value: 'multipart/form-data' }],
      },
      { body: 'other', fields: [] },
    ],
    [
      'an empty form of the page, which Chromium cannot read',
      { by: 'page', body: { kind: 'unreadable' }, headers: [FORM_TYPE] },
      { body: 'form', fields: [] },
    ],
    [
      'what a script sent and nobody can read',
      { body: { kind: 'unreadable' }, headers: [FORM_TYPE] },
      { body: 'other' },
    ],
    ['text of no known kind', { body: { kind: 'text', text: SECRET } }, { body: 'other', fields: [] }],
  ])('is noted: %s', (_what, change, expected) => {
    expect(request(change)).toMatchObject(expected);
  });
});

it.each(['pwd', 'log', 'q', 'comment', 'kennwort'])('keeps no word of a request that is no sign-out: %s', (name) => {
  const url = 'https://wiki.example/wp-login.php';
  for (const change of [form([name, 'sunshine']), json({ [name]: 'sunshine' })])
    expect(request({ url, ...change }).fields).toEqual([{ name, literal: null, cookie: null }]);
});

describe('the headers', () => {
  it('are those that the page added, by name', () => {
    const headers = ['User-Agent', 'sec-fetch-site', 'Accept', 'Origin', 'Cookie', 'X-App-Id', 'Authorization'].map(
      (name) => ({ name, value: SECRET }),
    );
    expect(request({ headers }).headers).toEqual([
      { name: 'X-App-Id', cookie: null },
      { name: 'Authorization', cookie: null },
    ]);
  });

  it('tell the cookie whose value the page repeats', () => {
    const cookies = [{ name: 'XSRF-TOKEN', value: 'a%2Fb%3D12345678' }];
    const { headers } = request({ cookies, headers: [{ name: 'X-XSRF-TOKEN', value: 'a/b=12345678' }] });
    expect(headers).toEqual([{ name: 'X-XSRF-TOKEN', cookie: 'XSRF-TOKEN' }]);
  });
});

it('lets no value out, wherever it stood', () => {
  const noted = request({
    url: `https://wiki.example/u/${SECRET}?q=${SECRET}`,
    headers: [FORM_TYPE, { name: 'X-Token', value: SECRET }],
    body: { kind: 'fields', fields: [['_csrf', SECRET]] },
    cookies: [{ name: 'token', value: SECRET }],
  });
  expect(JSON.stringify(noted)).not.toContain(SECRET);
});
