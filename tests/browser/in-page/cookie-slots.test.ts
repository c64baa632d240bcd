// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { type PageRequest, sendFromPage } from '../../../utils/browser/in-page/send-from-page.ts';

const ORIGIN = 'https://shop.example';
const FORM = 'application/x-www-form-urlencoded';

let sent: { readonly url: string; readonly init: RequestInit }[] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('location', { origin: ORIGIN });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return new Response('{}', { status: 200 });
  });
  const answer = { addListener: (listener: () => void) => queueMicrotask(listener) };
  const port = { disconnect: () => {}, onMessage: answer, onDisconnect: { addListener: () => {} } };
  vi.stubGlobal('chrome', { runtime: { connect: () => port } });
  return () => vi.unstubAllGlobals();
});

/** Sends a request from a page of `ORIGIN` whose scripts may read these cookies. */
async function send(cookies: string, change: Partial<PageRequest> = {}) {
  vi.spyOn(Document.prototype, 'cookie', 'get').mockReturnValue(cookies);
  const step = { mark: 'm', from: Date.now() - 10, until: Date.now() + 1_000 };
  const { kind } = await sendFromPage(step, ORIGIN, {
    method: 'POST',
    url: `${ORIGIN}/logout`,
    body: 'one_tap=0',
    contentType: FORM,
    csrf: { from: 'cookie', cookie: 'csrf', send: { as: 'header', name: 'x-csrf' } },
    bearer: null,
    fromCookies: [{ cookie: 'account', send: { as: 'form-field', name: 'user_id' } }],
    ...change,
  });
  return { kind, body: sent[0]?.init.body, headers: sent[0]?.init.headers, credentials: sent[0]?.init.credentials };
}

it('puts the value of a readable cookie into the body, beside what is fixed and beside the token', async () => {
  expect(await send('my_account=7; account=1234; csrf=abc')).toEqual({
    kind: 'response',
    body: 'one_tap=0&user_id=1234',
    headers: { 'content-type': FORM, 'x-csrf': 'abc' },
    credentials: 'same-origin',
  });
});

it.each(['csrf=abc', 'csrf=abc; account='])(
  'sends nothing where that cookie is not there or empty: %s',
  async (has) => {
    expect(await send(has)).toMatchObject({ kind: 'no-token', body: undefined });
  },
);

it("gives no cookie of this page to another of the site's hosts", async () => {
  expect(await send('account=1234', { url: 'https://api.shop.example/logout', csrf: null })).toMatchObject({
    kind: 'no-token',
    body: undefined,
  });
});

const ELSEWHERE = 'https://shop.example:8443/token';
const asHeader = { as: 'header', name: 'x-csrf' } as const;
it.each<[string, Partial<PageRequest>]>([
  ['a token against forged requests', { csrf: { from: 'endpoint', url: ELSEWHERE, path: 'token', send: asHeader } }],
  ['a bearer token', { csrf: null, fromCookies: [], bearer: { url: ELSEWHERE, path: 'token' } }],
])('asks no other origin for %s, and sends nothing', async (_what, change) => {
  expect([(await send('account=1234; csrf=abc', change)).kind, sent]).toEqual(['no-token', []]);
});

it('follows no redirect, neither of the request nor of its token, and keeps nothing', async () => {
  const csrf = { from: 'meta', url: `${ORIGIN}/home`, name: 'csrf', send: { as: 'header', name: 'x-csrf' } } as const;
  await send('account=1234', { csrf });
  await send('account=1234', { csrf: null });
  expect(sent.map(({ url }) => url)).toEqual([`${ORIGIN}/home`, `${ORIGIN}/logout`]);
  for (const { init } of sent)
    expect(init).toMatchObject({ redirect: 'manual', cache: 'no-store', credentials: 'same-origin' });
});
