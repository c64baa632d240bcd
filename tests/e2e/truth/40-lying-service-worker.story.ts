import { expect } from 'vitest';
import { LYING_WORKER_SCRIPT } from '../../practice-sites/claude/storage-routes.ts';
import { secretsOf } from '../harness/secrets.ts';
import { expectNoTraces, signIn, signOutHere } from '../harness/steps.ts';
import { story } from '../harness/story.ts';
import { waitFor } from '../harness/wait.ts';

type Seen = { readonly path: string; readonly headers: readonly (readonly [string, string])[] };

/** Runs in a page: from now on the site's service worker answers its requests. */
async function install(path: string): Promise<void> {
  await navigator.serviceWorker.register(path, { scope: '/' });
  await navigator.serviceWorker.ready;
}

story('believes no service worker of a site, and shows it no sign-in', async ({ world, sites }) => {
  const { page, tabId } = await signIn(world);
  await page.evaluate(install, LYING_WORKER_SCRIPT);
  await waitFor('the service worker', () => page.evaluate(() => navigator.serviceWorker.controller !== null));
  const asked = (path: string) => page.evaluate(async (url) => (await fetch(url)).status, path);
  expect(await asked('/api/account')).toBe(403); // it lies to the page: nobody is signed in
  const [mine] = sites.claude.live().filter(({ device }) => device !== 'Phone');
  if (mine === undefined) throw new Error('Nobody is signed in');
  sites.requests.length = 0;

  const { popup, said } = await signOutHere(world, tabId);
  const isAlive = sites.claude.accepts(sites.claude.secretOf(mine.id));
  expect(/^(?:Signed out|Already signed out)\./.test(said), `${said}, and it is ${isAlive ? 'alive' : 'dead'}`).toBe(
    !isAlive,
  );
  // The servers themselves were asked, whatever the worker says.
  expect(sites.requests.some(({ path, sessionId }) => path === '/api/account' && sessionId === mine.id)).toBe(true);
  expect(sites.claude.live().map(({ device }) => device)).toContain('Phone');

  // A page's request comes by it; no question of the background does, and no cookie.
  const other = await world.openPage('https://claude.ai/login');
  const seen: readonly Seen[] = await other.evaluate(async () => (await fetch('/practice/seen')).json());
  expect(seen.filter(({ path }) => path === '/api/account')).toHaveLength(1); // the page's own, above
  const told = JSON.stringify(seen);
  expect(secretsOf(sites).filter((secret) => told.includes(secret))).toEqual([]);
  for (const { headers } of seen) expect(headers.map(([name]) => name)).not.toContain('cookie');
  await expectNoTraces(world, sites);
  await popup.close();
});
