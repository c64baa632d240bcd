import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitedSites } from './everyday/visited-sites.ts';
import { askSite, cookieHeader, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());

const byId = visitedSites.map((visited) => [visited.definition.id, visited] as const);

it('stands for the everyday sites that a visit signs out of', () => {
  const ids = visitedSites.map(({ definition }) => definition.id);
  expect(ids).toEqual(expect.arrayContaining(['amazon', 'netflix', 'spotify', 'tiktok']));
});

it.each(byId)('%s ends the session at a visit, lets its cookies expire, and asks nothing', async (id, visited) => {
  const { definition, signOut } = visited;
  const control = sites.visited.get(id);
  const signedIn = await askSite(sites.port, `https://${signOut.hostname}/practice/sign-in`, {
    method: 'POST',
    body: 'account=ada%40example.test&device=Laptop',
  });
  const jar = jarOf(signedIn.setCookies);
  expect(Object.keys(jar).sort()).toEqual(definition.authCookies.map(({ name }) => name).sort());
  expect(control?.live()).toHaveLength(1);
  const got = await askSite(sites.port, signOut.href, { headers: cookieHeader(jar) });
  expect([got.status, got.headers.location]).toEqual([303, definition.pages.home]);
  expect(got.setCookies.every((line) => line.includes('Max-Age=0'))).toBe(true);
  expect(control?.live()).toEqual([]);
});
