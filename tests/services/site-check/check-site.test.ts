import { expect, it } from 'vitest';
import type { SiteReport } from '../../../utils/core/site-check/site-report.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { json } from '../../fakes/site-server/answers.ts';
import { signedIn } from '../sign-out/signed-in.ts';

const session = refOf('claude');

async function check(from: ReturnType<typeof signedIn>, ending: 'stays' | 'sign-out' = 'stays'): Promise<SiteReport> {
  const { app } = from.world.start();
  const { extra } = await app.handlers['check-site']({ type: 'check-site', session, ending });
  if (extra?.kind !== 'site-report') throw new Error('No report');
  return extra.report;
}

it('sends the sign-in in one request only: the probe, asked as a visitor too, and the pages as a visitor', async () => {
  const from = signedIn();
  await check(from);
  const { arrivals } = from.world.server;
  expect(arrivals.map(({ url, token }) => `${url} ${token === null ? 'visitor' : 'signed in'}`)).toEqual([
    'https://claude.ai/api/account signed in',
    'https://claude.ai/api/account visitor',
    'https://claude.ai/ visitor',
    'https://claude.ai/login visitor',
    'https://claude.ai/settings/account visitor',
    'https://claude.ai/settings/claude-code visitor',
  ]);
  expect(new Set(arrivals.map(({ why }) => why))).toEqual(new Set(['site-check']));
});

it('finds nothing that differs where the site is as known, and ends nothing', async () => {
  const from = signedIn();
  const { differences, signOut } = await check(from);
  expect([differences, signOut, from.world.server.isAlive(from.token)]).toEqual([[], null, true]);
});

it('signs out at last where that was pressed, and tells what came of it', async () => {
  const from = signedIn(true);
  const { differences, signOut } = await check(from, 'sign-out');
  expect([differences, signOut, from.world.server.isAlive(from.token)]).toEqual([[], 'signed-out', false]);
});

it('reports what the site answers now and what is gone', async () => {
  const from = signedIn();
  const { faults } = from.world.server;
  faults.probe['site-check'] = json(418, { detail: 'short and stout' });
  faults.pages['https://claude.ai/settings/account'] = json(404, {});
  expect((await check(from)).differences.map(({ code }) => code)).toEqual([
    'answer-with-sign-in',
    'answer-as-visitor',
    'page-gone',
  ]);
});

it('asks nothing without access, and nothing where nobody is signed in', async () => {
  const from = signedIn();
  from.world.hostAccess.take('claude.ai');
  expect((await check(from)).notCompared).toEqual([{ code: 'access-missing' }]);
  const empty = signedIn();
  empty.world.jar.drop(() => true);
  expect((await check(empty)).notCompared).toEqual([{ code: 'not-signed-in' }]);
  expect([from.world.server.arrivals, empty.world.server.arrivals]).toEqual([[], []]);
});

it('tells no secret, whatever the site answers', async () => {
  const from = signedIn();
  from.world.server.faults.probe['site-check'] = json(200, { me: { token: from.token, name: 'Ada Lovelace' } });
  const text = JSON.stringify(await check(from));
  expect([text.includes(from.token), text.includes('Lovelace'), text.includes('me.token')]).toEqual([
    false,
    false,
    true,
  ]);
});
