import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchOnce } from '../../utils/browser/requests/site-fetch.ts';

const AT = 'Wed, 21 Oct 2026 07:28:00 GMT';

async function timesHeard(headers: Record<string, string>): Promise<readonly number[]> {
  vi.stubGlobal('fetch', async () => new Response('', { headers }));
  const heard: number[] = [];
  await fetchOnce({ url: 'https://claude.ai/', method: 'GET' }, { body: null, headers: {} }, (at) => heard.push(at));
  return heard;
}

afterEach(() => vi.unstubAllGlobals());

it('sends one request as it is told to, and lets the browser add, follow and keep nothing', async () => {
  const sent: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    sent.push(init);
    return new Response('');
  });
  const filling = { body: 'a=b', headers: { 'x-token': 'c' } };
  await fetchOnce({ url: 'https://claude.ai/', method: 'POST' }, filling, () => undefined);
  expect(sent).toEqual([
    {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: expect.any(AbortSignal),
      ...filling,
    },
  ]);
});

describe('the time at a site', () => {
  it("is taken from an answer's date", async () => {
    expect(await timesHeard({ date: AT })).toEqual([Date.parse(AT)]);
  });

  it('is not taken from an answer out of a cache', async () => {
    expect(await timesHeard({ date: AT, age: '3600' })).toEqual([]);
    expect(await timesHeard({ date: AT, age: '0' })).toEqual([]);
  });

  it('is not taken from an answer without a date', async () => {
    expect(await timesHeard({})).toEqual([]);
  });
});
