import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AskOptions, askSite, cookieHeader, jarOf } from './http/client.ts';
import { SERVLETS_HOST } from './kinds/servlet-sites.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());

const ask = (path: string, options: AskOptions = {}) => askSite(sites.port, `https://${SERVLETS_HOST}${path}`, options);
const signIn = (base: string) =>
  ask(`${base}/practice/sign-in`, { method: 'POST', body: `account=${encodeURIComponent('ada@example.test')}` });

it('has four applications at one host, each with its own sessions and its own place of the one cookie', async () => {
  const { alpha, beta, silent, front } = sites.kinds;
  const live = () => [alpha, beta, silent, front].map((site) => site.live().length);
  const answers = [];
  for (const base of ['/alpha', '/beta', '/silent', '']) answers.push(await signIn(base));
  expect(
    answers.map(({ headers, setCookies }) => [headers.location, /Path=[^;]+/.exec(setCookies.join())?.[0]]),
  ).toEqual([
    ['/alpha/', 'Path=/alpha'],
    ['/beta/', 'Path=/beta'],
    ['/silent/', 'Path=/silent'],
    ['/', 'Path=/'],
  ]);
  expect(live()).toEqual([1, 1, 1, 1]);
  const ofAlpha = cookieHeader(jarOf(answers[0]?.setCookies ?? []));
  expect(Object.values(ofAlpha)[0]).toMatch(/^JSESSIONID=/);
  for (const [path, status] of [
    ['/alpha/api/me', 200],
    ['/beta/api/me', 401],
    ['/api/me', 401],
    ['/silent/api/me', 404],
  ] as const)
    expect((await ask(path, { headers: ofAlpha })).status, path).toBe(status);
  await ask('/alpha/logout', { headers: ofAlpha });
  expect(live()).toEqual([0, 1, 1, 1]);
});

it('has one application that shows everybody the same page', async () => {
  const { setCookies } = await signIn('/silent');
  const pages = [{}, cookieHeader(jarOf(setCookies))].map((headers) => ask('/silent/', { headers }));
  const [visitor, signedIn] = (await Promise.all(pages)).map(({ body }) => body);
  expect(signedIn).toBe(visitor);
});
