import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { RawAnswer } from '../../utils/core/answers/answer.ts';
import { readVerdict } from '../../utils/core/answers/read-answer.ts';
import { findProbe } from '../../utils/core/discovery/probe/find-probe.ts';
import { type AnyApp, originOf } from './any/any-app.ts';
import { anyApps } from './any/any-apps.ts';
import { credentialName } from './any/credential.ts';
import { askSite, cookieHeader, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(() => {
  for (const site of sites.any.values()) site.reset();
});

/** What a request of ours gets: it carries the cookies and nothing that only the page has. */
async function ask(app: AnyApp, path: string, headers: Record<string, string>): Promise<RawAnswer> {
  const got = await askSite(sites.port, originOf(app) + path, { headers });
  if (got.status >= 300 && got.status < 400) return { kind: 'redirect' };
  const contentType = String(got.headers['content-type'] ?? '');
  return { kind: 'response', status: got.status, contentType, challenged: false, body: got.body };
}

async function lookAt(app: AnyApp) {
  const entered = await askSite(sites.port, `${originOf(app)}/practice/sign-in`, {
    method: 'POST',
    body: 'account=ada%40example.test',
  });
  const carried = cookieHeader(jarOf(entered.setCookies));
  const look = async (path: string) => ({
    url: originOf(app) + path,
    judges: [credentialName(app)],
    first: await ask(app, path, carried),
    second: await ask(app, path, carried),
    visitor: await ask(app, path, {}),
  });
  return { carried, found: findProbe([await look('/api/me'), await look(app.home ?? '/')]) };
}

const withCookie = anyApps.filter(({ keeps, scheme }) => keeps.in === 'cookie' && scheme !== 'http');
const told = withCookie.filter(({ keeps, ownHeader }) => ownHeader === undefined && !('rotates' in keeps));

it.each(told.map((app) => [app.name, app] as const))(
  'at %s a probe is found, and says "no" once it is over',
  async (_, app) => {
    const { carried, found } = await lookAt(app);
    if (found === null) throw new Error('No probe');
    const control = sites.any.get(app.name);
    if (control === undefined) throw new Error('No such app');
    control.settings.graceMs = 0;
    const { pathname } = new URL(found.probe.url);
    for (const { id } of control.live()) control.endSession(id);
    expect(control.live()).toEqual([]);
    expect(readVerdict(found.probe, await ask(app, pathname, carried))).toBe('no');
  },
);

it.each(withCookie.filter(({ ownHeader }) => ownHeader !== undefined).map((app) => [app.name, app] as const))(
  'at %s, whose page adds a header of its own to its requests, no endpoint is taken for a probe',
  async (_, app) => {
    expect((await lookAt(app)).found?.toldBy).not.toBe('json');
  },
);
