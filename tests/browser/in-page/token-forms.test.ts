// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { sendFromPage } from '../../../utils/browser/in-page/send-from-page.ts';
import type { Csrf } from '../../../utils/core/sites/http-spec.ts';

const ORIGIN = 'https://wiki.example';
const PAGE = `${ORIGIN}/rooms/home`;
const send = { as: 'form-field', name: 'token' } as const;

let html = '';
let sent: (string | null)[] = [];

beforeEach(() => {
  html = '';
  sent = [];
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('fetch', async (url: string, { body = null }: { body?: string | null } = {}) => {
    if (url === PAGE) return new Response(html, { status: 200 });
    sent.push(body);
    return new Response('{}', { status: 200 });
  });
  const answer = { addListener: (listener: () => void) => queueMicrotask(listener) };
  const port = { disconnect: () => {}, onMessage: answer, onDisconnect: { addListener: () => {} } };
  vi.stubGlobal('chrome', { runtime: { connect: () => port } });
  return () => vi.unstubAllGlobals();
});

/** Signs out with the token of the form that goes to `action`, on a page with these forms. */
async function signOut(page: string, action: string): Promise<string> {
  html = page;
  const csrf: Csrf = { from: 'form', url: PAGE, action, field: 'token', send };
  const step = { mark: 'm', from: Date.now() - 10, until: Date.now() + 1_000 };
  const request = {
    method: 'POST',
    url: `${ORIGIN}/session/end`,
    body: null,
    contentType: null,
    csrf,
    bearer: null,
    fromCookies: [],
  };
  const { kind } = await sendFromPage(step, ORIGIN, request);
  return kind === 'response' ? (sent[0] ?? 'nothing') : kind;
}

const form = (action: string | null, value: string) =>
  `<form ${action === null ? '' : `action="${action}"`}><input name="token" value="${value}"></form>`;

it.each<[string, string, string]>([
  ['a path', form('/session/end', 'a'), '/session/end'],
  ['an address with its host', form('https://wiki.example/session/end', 'a'), '/session/end'],
  ['an address without its scheme', form('//wiki.example/session/end', 'a'), '/session/end'],
  ['a path that begins at its page', form('../session/end', 'a'), '/session/end'],
  ['a path that begins at the base of the page', `<base href="/session/x">${form('end', 'a')}`, '/session/end'],
  ['a query that nobody named', form('/session/end?from=menu', 'a'), '/session/end'],
  ['the page itself, without an action', form(null, 'a'), '/rooms/home'],
  ['the page itself, whatever its base is', `<base href="/session/x">${form('', 'a')}`, '/rooms/home'],
  ['the page itself, by an empty action', form('', 'a'), '/rooms/home'],
  ['the query that is named', form('/index?do=login', 'b') + form('/index?do=logout', 'a'), '/index?do=logout'],
  [
    'the same address, and has the field',
    `<form action="/session/end"></form>${form('end', 'c')}${form('/session/end', 'a')}`,
    '/session/end',
  ],
])('finds the token of a form that goes to %s', async (_what, page, action) => {
  expect(await signOut(page, action)).toBe('token=a');
});

it.each<[string, string, string]>([
  ['another path', form('/session', 'a'), '/session/end'],
  ['another host', form('https://evil.example/session/end', 'a'), '/session/end'],
  [
    'another host by the base of the page',
    `<base href="https://evil.example/">${form('session/end', 'a')}`,
    '/session/end',
  ],
  ['another query', form('/index?do=login', 'a'), '/index?do=logout'],
  ['no address', form('https://', 'a'), '/session/end'],
])('takes no token of a form that goes to %s', async (_what, page, action) => {
  expect(await signOut(page, action)).toBe('no-token');
  expect(sent).toEqual([]);
});
