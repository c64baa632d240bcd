import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askSite } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';
import type { StatusAnswerKind } from './status/status-answer.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(() => {
  sites.status.reset();
  sites.requests.length = 0;
});

const JSON_ADDRESS = 'https://status.claude.com/api/v2/status.json';
const ask = (url = JSON_ADDRESS) => askSite(sites.port, url);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the practice status site', () => {
  const ANSWERS: Array<[StatusAnswerKind, number, 'application/json' | 'text/html', boolean]> = [
    ['fine', 200, 'application/json', true],
    ['html', 200, 'text/html', false],
    ['wrong-type', 200, 'text/html', true],
    ['html-as-json', 200, 'application/json', false],
    ['huge', 200, 'application/json', true],
    ['not-found', 404, 'text/html', false],
  ];
  it.each(ANSWERS)(
    'answers "%s" with %i and the type %s; readable as JSON: %s',
    async (answer, status, type, readable) => {
      Object.assign(sites.status.settings, { answer, indicator: 'major', description: 'Slow (practice)' });
      const got = await ask();
      expect(got.status).toBe(status);
      expect(got.headers['content-type']).toContain(type);
      expect(isJson(got.body)).toBe(readable);
      if (readable)
        expect(JSON.parse(got.body)).toMatchObject({ status: { indicator: 'major', description: 'Slow (practice)' } });
      expect(got.body.length > 8 * 1024 * 1024).toBe(answer === 'huge');
    },
  );

  it('never answers when it hangs, but for its page', async () => {
    sites.status.settings.answer = 'hang';
    let isAnswered = false;
    void ask().then(
      () => (isAnswered = true),
      () => undefined,
    );
    await expect.poll(() => sites.requests.length).toBe(1);
    expect((await ask('https://status.claude.com/')).body).toContain('<h1>Status</h1>');
    expect([isAnswered, sites.requests[0]?.status]).toEqual([false, null]);
  });

  it('is fine again after a reset', async () => {
    sites.status.settings.answer = 'not-found';
    sites.status.reset();
    expect((await ask()).status).toBe(200);
  });
});
