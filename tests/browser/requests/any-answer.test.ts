import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchOnce } from '../../../utils/browser/requests/site-fetch.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Asks a server on loopback once. Gives the answer, and the addresses that it was asked at. */
async function ask(answer: RequestListener) {
  const asked: string[] = [];
  const started = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}/out`;
  const filling = { body: '{}', headers: { 'x-token': 'practice-secret' } };
  return { given: await fetchOnce({ url, method: 'POST' }, filling, () => {}), asked };
}

const json = { 'content-type': 'application/json' };

describe('one request of ours', () => {
  it.each([301, 302, 303, 307, 308])('is led nowhere by a redirect: %i', async (status) => {
    const { asked, given } = await ask((_request, response) =>
      response.writeHead(status, { location: '/elsewhere' }).end('{"signed":"out"}'),
    );
    expect(asked).toEqual(['POST /out']);
    expect(given.kind === 'redirect' || (given.kind === 'response' && given.status === status)).toBe(true);
  });

  it('is answered by nothing where half of an answer came', async () => {
    const { asked, given } = await ask((_request, response) => {
      response.writeHead(200, { ...json, 'content-length': '100' });
      response.write('{"signed":', () => response.destroy());
    });
    expect([asked.length, given]).toEqual([1, { kind: 'network-error' }]);
  });

  it('is answered by no body where that has no end or another encoding', async () => {
    const large = await ask((_request, response) => response.writeHead(200, json).end('x'.repeat(300_000)));
    expect(large.given).toMatchObject({ kind: 'response', status: 200, body: null });
    const odd = await ask((_request, response) => response.writeHead(200, json).end(Buffer.from([0xff, 0xfe, 0x7b])));
    expect(odd.given).toMatchObject({ kind: 'response', status: 200, body: null });
  });

  it('carries only what it was given', async () => {
    const { asked, given } = await ask((request, response) =>
      response.writeHead(200, json).end(JSON.stringify(request.headers)),
    );
    const headers: Record<string, string> = JSON.parse(given.kind === 'response' ? (given.body ?? '{}') : '{}');
    expect(asked).toHaveLength(1);
    expect(headers['x-token']).toBe('practice-secret');
    expect([headers.cookie, headers.referer, headers.authorization]).toEqual([undefined, undefined, undefined]);
  });
});
