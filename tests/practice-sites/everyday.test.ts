import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readVerdict } from '../../utils/core/answers/read-answer.ts';
import { icloud } from '../../utils/sites/icloud.ts';
import { probeOf } from '../fakes/samples/site-parts.ts';
import { type AskOptions, askSite, cookieHeader, jarOf } from './http/client.ts';
import { type PracticeSites, startPracticeSites } from './start.ts';

let sites: PracticeSites;
beforeAll(async () => {
  sites = await startPracticeSites();
});
afterAll(() => sites.stop());
beforeEach(() => {
  for (const site of Object.values(sites.everyday)) site.reset();
});

type Jar = Record<string, string>;
const ask = (address: string, options: AskOptions = {}) => askSite(sites.port, `https://${address}`, options);
const post = (address: string, jar: Jar, body = '', headers: Record<string, string> = {}) =>
  ask(address, { method: 'POST', body, headers: { ...cookieHeader(jar), ...headers } });
const signIn = async (host: string): Promise<Jar> =>
  jarOf((await ask(`${host}/practice/sign-in`, { method: 'POST', body: 'account=ada%40example.test' })).setCookies);

describe('practice Instagram', () => {
  const LOGOUT = 'www.instagram.com/api/v1/web/accounts/logout/ajax/';
  it('signs out only where both cookies are repeated', async () => {
    const jar = await signIn('www.instagram.com');
    const body = `one_tap_app_login=0&user_id=${jar.ds_user_id}`;
    const token = { 'x-csrftoken': jar.csrftoken ?? '' };
    expect((await post(LOGOUT, jar, 'one_tap_app_login=0', token)).status).toBe(403);
    expect((await post(LOGOUT, jar, body)).status).toBe(403);
    expect(sites.everyday.instagram.live()).toHaveLength(1);
    expect((await post(LOGOUT, jar, body, token)).status).toBe(200);
    expect(sites.everyday.instagram.live()).toEqual([]);
  });
});

describe('practice Steam', () => {
  it('has a session at each host, and ends each with its own number alone', async () => {
    const store = await signIn('store.steampowered.com');
    const community = await signIn('steamcommunity.com');
    const STORE = 'store.steampowered.com/logout/';
    expect((await post(STORE, store, `sessionid=${community.sessionid}`)).status).toBe(403);
    await ask(STORE, { headers: cookieHeader(store) });
    expect(sites.everyday.steamStore.live()).toHaveLength(1);
    await post(STORE, store, `sessionid=${store.sessionid}`);
    expect(sites.everyday.steamStore.live()).toEqual([]);
    expect(sites.everyday.steamCommunity.live()).toHaveLength(1);
  });
});

describe('practice iCloud', () => {
  const VALIDATE = 'setup.icloud.com/setup/ws/1/validate';
  const front = { origin: 'https://www.icloud.com' };
  const verdict = async (jar: Jar, headers: Record<string, string>) => {
    const { body, headers: got, status } = await post(VALIDATE, jar, 'null', headers);
    const contentType = String(got['content-type']);
    return readVerdict(probeOf(icloud), { kind: 'response', status, contentType, challenged: false, body });
  };
  it('tells its front door alone who is signed in', async () => {
    const jar = await signIn('www.icloud.com');
    expect(await verdict(jar, front)).toBe('yes');
    expect(await verdict({}, front)).toBe('no');
    expect(await verdict(jar, { origin: 'https://setup.icloud.com' })).toBe('could-not-tell');
    await post('setup.icloud.com/setup/ws/1/logout', jar, '{}', front);
    expect(await verdict(jar, front)).toBe('no');
  });
});

it('practice Outlook and Microsoft end only their own session when they are visited', async () => {
  const outlook = await signIn('outlook.live.com');
  await signIn('login.live.com');
  await ask('outlook.live.com/owa/logoff.owa', { headers: cookieHeader(outlook) });
  expect(sites.everyday.outlook.live()).toEqual([]);
  expect(sites.everyday.microsoft.live()).toHaveLength(1);
});

it('practice Pinterest gives visitors the same cookies, with another mark', async () => {
  const jar = await signIn('www.pinterest.com');
  expect(jar._auth).toBe('1');
  const { setCookies } = await ask('www.pinterest.com/logout/', { headers: cookieHeader(jar) });
  expect(sites.everyday.pinterest.live()).toEqual([]);
  expect(Object.keys(jarOf(setCookies)).sort()).toEqual(['_auth', '_pinterest_sess']);
  expect(jarOf(setCookies)._auth).toBe('0');
});

describe('practice GitHub', () => {
  it('ends nothing by a visit, nor without the token of its page', async () => {
    const jar = await signIn('github.com');
    const asking = await ask('github.com/logout', { headers: cookieHeader(jar) });
    expect((await post('github.com/logout', jar, 'authenticity_token=x')).status).toBe(303);
    expect(sites.everyday.github.live()).toHaveLength(1);
    const [, token] = /authenticity_token" value="([^"]+)"/.exec(asking.body) ?? [];
    const { setCookies } = await post('github.com/logout', jar, `authenticity_token=${token}`);
    expect([sites.everyday.github.live(), setCookies.length]).toEqual([[], 2]);
  });
});

describe('practice WhatsApp', () => {
  it('sets no cookie, and knows a browser by the link that its page holds', async () => {
    const linked = await ask('web.whatsapp.com/practice/link', { method: 'POST' });
    expect(linked.setCookies).toEqual([]);
    const { secret } = JSON.parse(linked.body);
    await post('web.whatsapp.com/practice/unlink', {}, '', { 'x-practice-link': 'another' });
    expect(sites.everyday.whatsapp.live()).toHaveLength(1);
    await post('web.whatsapp.com/practice/unlink', {}, '', { 'x-practice-link': secret });
    expect(sites.everyday.whatsapp.live()).toEqual([]);
  });
});
