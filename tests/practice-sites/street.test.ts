import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readVerdict } from '../../utils/core/answers/read-answer.ts';
import type { Probe } from '../../utils/core/sites/site.ts';
import { allSites } from './e2e-sites.ts';
import { type AskOptions, askSite, cookieHeader, type Got, jarOf } from './http/client.ts';
import { practiceDefinitions } from './practice-definitions.ts';
import { DAY_MS } from './site/duration.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';
import { HOUSES } from './street/houses.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(() => {
  for (const site of sites.street) site.reset();
  sites.requests.length = 0;
});

type Jar = Record<string, string>;
const ask = (host: string, path: string, options: AskOptions = {}) =>
  askSite(sites.port, `https://${host}${path}`, options);
const visit = (host: string, path: string, jar: Jar = {}) => ask(host, path, { headers: cookieHeader(jar) });
const signOut = (host: string, jar: Jar) => ask(host, '/api/sign-out', { method: 'POST', headers: cookieHeader(jar) });
const signIn = (host: string) =>
  ask(host, '/practice/sign-in', { method: 'POST', body: 'account=ada%40example.test&device=Laptop' });

const definitionOf = (id: string) => practiceDefinitions.find((site) => site.id === id);
const numbers = HOUSES.map((house) => [house.number, house] as const);

function verdictOf(probe: Probe, got: Got): string {
  const contentType = String(got.headers['content-type'] ?? '');
  return readVerdict(probe, {
    kind: 'response',
    status: got.status,
    contentType,
    challenged: got.headers['cf-mitigated'] === 'challenge',
    body: got.body,
  });
}

describe('the street', () => {
  it('has eight hosts of their own, in order', () => {
    const hosts = [
      'lamp-1.example',
      'lamp-2.example',
      'lamp-3.example',
      'lamp-4.example',
      'lamp-5.example',
      'lamp-6.example',
      'lamp-7.example',
      'lamp-8.example',
    ];
    expect(sites.street.map((site) => site.hosts)).toEqual(hosts.map((host) => [host]));
    expect(sites.hosts).toEqual(expect.arrayContaining(hosts));
  });

  it('keeps what happens in one house there: sessions, faults and what signs out', async () => {
    const jars = await Promise.all(HOUSES.map(async ({ host }) => jarOf((await signIn(host)).setCookies)));
    const [first, second, third] = sites.street;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('The street has eight houses');
    expect((await visit('lamp-2.example', '/api/me', jars[0])).status).toBe(401);
    second.faults.mode = { kind: 'server-error', scope: 'sign-out' };
    third.faults.mode = { kind: 'hang', scope: 'sign-out' };
    const arrival = third.whenSignOutArrives();
    const hanging = signOut('lamp-3.example', jars[2] ?? {}).then(
      () => 'answered',
      () => 'ended',
    );
    await arrival;
    const statuses = await Promise.all(
      [0, 1, 3].map(async (index) => (await signOut(HOUSES[index]?.host ?? '', jars[index] ?? {})).status),
    );
    expect(statuses).toEqual([200, 500, 200]);
    expect(sites.street.map((site) => site.live().length)).toEqual([0, 1, 1, 0, 1, 1, 1, 1]);
    expect(await Promise.race([hanging, new Promise((resolve) => setTimeout(resolve, 200, 'hangs'))])).toBe('hangs');
  });
});

describe.each(numbers)('Lamp Street %i', (number, { host, id, name }) => {
  const site = () => {
    const found = sites.street[number - 1];
    if (found === undefined) throw new Error(`The street has no number ${number}`);
    return found;
  };

  it('signs in with one auth cookie of 7 days, and with cookies of no meaning beside it', async () => {
    expect((await visit(host, '/login')).body).toContain(`Practice site. Not the real ${name}.`);
    const { setCookies, headers } = await signIn(host);
    expect(headers.location).toBe('/');
    expect(setCookies[0]).toMatch(/^lamp=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; Secure; SameSite=Lax$/);
    expect(Object.keys(jarOf(setCookies))).toEqual(['lamp', 'analytics', 'lamp-id', 'lamp-device']);
    expect(setCookies.filter((line) => !line.includes('HttpOnly')).map((line) => /^[^=]+/.exec(line)?.[0])).toEqual([
      'analytics',
      'lamp-id',
    ]);
    expect(setCookies[1]).toContain(`Domain=${host};`);
    const [session] = site().live();
    expect(session).toMatchObject({ account: 'ada@example.test', device: 'Laptop' });
    expect(site().secretOf(session?.id ?? '')).toBe(jarOf(setCookies).lamp);
  });

  it('has a fixed end: no visit moves it', async () => {
    const { session, setCookies } = site().createSession('ada@example.test', 'Laptop', DAY_MS);
    const jar = jarOf(setCookies);
    for (const path of ['/', '/api/me']) expect((await visit(host, path, jar)).setCookies, path).toEqual([]);
    expect(site().session(session.id).expiresAt).toBe(session.createdAt + 7 * DAY_MS);
  });

  it('shows a page to write in to who is signed in, and lets that page alone store something', async () => {
    const jar = jarOf((await signIn(host)).setCookies);
    const home = await visit(host, '/', jar);
    expect(home.body).toContain('<textarea id="message"');
    expect(home.body).toContain('<script src="/practice/keep.js" defer>');
    expect((await visit(host, '/practice/keep.js')).body).toContain('indexedDB.open');
    for (const got of [
      await visit(host, '/'),
      await visit(host, '/login'),
      await visit(host, '/practice/empty', jar),
    ]) {
      expect([got.status, got.body.includes('<script'), got.setCookies]).toEqual([200, false, []]);
      expect(got.body).toContain('Practice site.');
    }
  });

  it('ends the session at a sign-out, clears its cookie and leaves the others', async () => {
    const jar = jarOf((await signIn(host)).setCookies);
    const [session] = site().live();
    const got = await signOut(host, jar);
    expect([got.status, jarOf(got.setCookies)]).toEqual([200, { lamp: '' }]);
    expect(got.setCookies[0]).toContain('Max-Age=0');
    expect(site().session(session?.id ?? '')).toMatchObject({ endedBy: 'sign-out-request' });
    expect([site().live(), site().accepts(jar.lamp ?? '')]).toEqual([[], false]);
    expect((await signOut(host, jar)).status).toBe(401);
    expect((await visit(host, '/', jar)).body).toContain('<h1>Welcome</h1>');
  });

  it('can be put back to the sessions of an earlier moment, as often as wanted', async () => {
    const jar = jarOf((await signIn(host)).setCookies);
    const putBack = site().rememberSessions();
    const before = site().sessions();
    for (const device of ['first', 'second']) {
      await signOut(host, jar);
      site().createSession('grace@example.test', device);
      expect(site().accepts(jar.lamp ?? ''), device).toBe(false);
      putBack();
      expect([site().sessions(), site().accepts(jar.lamp ?? '')], device).toEqual([before, true]);
    }
  });

  it('answers its probe as its definition reads it, and its faults tell nothing', async () => {
    const probe = definitionOf(id)?.probe;
    if (!probe) throw new Error(`${id} has no probe`);
    const verdict = async (jar: Jar) =>
      verdictOf(probe, await askSite(sites.port, probe.url, { headers: cookieHeader(jar) }));
    const jar = jarOf((await signIn(host)).setCookies);
    expect([await verdict(jar), await verdict({}), await verdict({ lamp: 'not this one' })]).toEqual([
      'yes',
      'no',
      'no',
    ]);
    await signOut(host, jar);
    expect(await verdict(jar)).toBe('no');
    for (const kind of ['server-error', 'too-many', 'challenge', 'login-redirect'] as const) {
      site().faults.mode = { kind, scope: 'probe' };
      expect(await verdict(jar), kind).toBe('could-not-tell');
    }
  });

  it('is declared as what it is, as plain data with evidence for each fact', () => {
    const definition = definitionOf(id);
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    expect(allSites.filter((one) => one.id === id || one.origins.includes(`https://${host}`))).toEqual([definition]);
    expect(definition).toMatchObject({
      name,
      access: 'optional',
      replaySafe: true,
      origins: [`https://${host}`],
      registrableDomains: [host],
      lifetime: { kind: 'fixed', lengthMs: 7 * DAY_MS },
      signOut: [{ kind: 'http', scope: 'this-browser', method: 'POST', url: `https://${host}/api/sign-out` }],
    });
    const facts = definition?.evidence.map(({ fact }) => fact).sort();
    expect(facts).toEqual(['authCookies', 'lifetime', 'pages', 'probe', 'replaySafe', 'signOut']);
  });
});
