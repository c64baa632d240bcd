import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { SiteRequest } from '../../../utils/ports/requests.ts';
import { createSentLog } from '../../../utils/services/sent-log.ts';
import { claude } from '../../../utils/sites/claude.ts';
import { createDocumentStore } from '../../../utils/storage/document-store.ts';
import { sentDocument } from '../../../utils/storage/runs/sent-document.ts';
import { digestKeyDocument } from '../../../utils/storage/sessions/digest-key-document.ts';
import { refOf } from '../../fakes/fake-world.ts';
import { createFakeHostAccess } from '../../fakes/ports/fake-host-access.ts';
import { createFakeStorageArea } from '../../fakes/ports/fake-storage-area.ts';
import { browserCookie, installBrowser, quietAlarms } from '../install-browser.ts';

const rules: DeclarativeNetRequest.Rule[] = [];
/** The ids of rules that a stopped worker left behind. The browser takes a moment to tell them. */
let leftBehind: readonly number[] = [];
let stored = browserCookie();
installBrowser({
  alarms: quietAlarms,
  cookies: { getAll: async () => [stored] },
  declarativeNetRequest: {
    async getSessionRules() {
      if (leftBehind.length > 0) await delay(30);
      return leftBehind.map((id) => ({ id }) as DeclarativeNetRequest.Rule);
    },
    async updateSessionRules({ addRules = [], removeRuleIds = [] }) {
      rules.push(...addRules);
      leftBehind = leftBehind.filter((id) => !removeRuleIds.includes(id));
    },
  },
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');
const { createSiteRequests } = await import('../../../utils/browser/requests/site-requests.ts');

/** A site of two hosts, so that a token may come from the wrong one of them. */
const site: SiteDefinition = { ...claude, origins: ['https://claude.ai', 'https://api.claude.ai'] };
const signOut: SiteRequest = {
  method: 'POST',
  url: 'https://claude.ai/logout',
  body: null,
  contentType: null,
  headerFromCookie: null,
  csrf: null,
  bearer: null,
  why: 'sign-out',
};
const csrfFrom = (url: string): SiteRequest['csrf'] => ({
  from: 'endpoint',
  url,
  path: 'token',
  send: { as: 'header', name: 'x-csrf' },
});

function create(hostAccess = createFakeHostAccess()) {
  const area = createFakeStorageArea();
  const credentials = createCredentials(createDocumentStore(area, digestKeyDocument));
  const sent = createSentLog(createDocumentStore(area, sentDocument));
  return { credentials, requests: createSiteRequests({ credentials, hostAccess, sent, noteServerTime: () => {} }) };
}

/**
 * Sends a request from the background, and tells what came of it, which addresses were asked, and which rules of a
 * stopped worker stood then.
 */
async function send(
  change: Partial<SiteRequest>,
  prepare: (access: ReturnType<typeof createFakeHostAccess>) => void = () => {},
  headers: Readonly<Record<string, string>> = {},
) {
  const asked: string[] = [];
  const standing: number[] = [];
  rules.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    standing.push(...leftBehind);
    return new Response('{"token":"t"}', { headers: { 'content-type': 'application/json', ...headers } });
  });
  const hostAccess = createFakeHostAccess();
  prepare(hostAccess);
  const { requests } = create(hostAccess);
  const answer = await requests.fromBackground(refOf('claude'), site, { ...signOut, ...change }, { from: 'jar' });
  return { answer, asked, standing };
}

/** What Cloudflare adds to the page of its bot check. */
const challenge = { 'cf-mitigated': 'challenge' };

const refused = { answer: { kind: 'not-sent', reason: 'url-refused' }, asked: [], standing: [] };

afterEach(() => {
  vi.unstubAllGlobals();
});

it('fetches a token from the very host that the request goes to, and then sends it there', async () => {
  const { answer, asked } = await send({ csrf: csrfFrom('https://claude.ai/csrf') });
  expect(answer).toMatchObject({ kind: 'response', status: 200 });
  expect(asked).toEqual(['https://claude.ai/csrf', 'https://claude.ai/logout']);
});

it("sends a POST with the site's own origin, and a GET without any", async () => {
  await send({ csrf: csrfFrom('https://claude.ai/csrf') });
  const origins = rules.map(({ action }) => action.requestHeaders?.find(({ header }) => header === 'origin'));
  expect(origins).toEqual([
    { header: 'origin', operation: 'remove' },
    { header: 'origin', operation: 'set', value: 'https://claude.ai' },
  ]);
});

it('sends no cookie as a visitor, though the jar holds one', async () => {
  rules.length = 0;
  vi.stubGlobal('fetch', async () => new Response('{}'));
  const { requests } = create();
  const request: SiteRequest = { ...signOut, method: 'GET', why: 'site-check' };
  await requests.fromBackground(refOf('claude'), site, request, { from: 'none' });
  expect(rules.map(({ action }) => action.requestHeaders?.find(({ header }) => header === 'cookie'))).toEqual([
    { header: 'cookie', operation: 'remove' },
  ]);
});

it('takes no token from a bot check, and then sends nothing more', async () => {
  const { answer, asked } = await send({ csrf: csrfFrom('https://claude.ai/csrf') }, () => {}, challenge);
  expect([answer, asked]).toEqual([{ kind: 'not-sent', reason: 'no-token' }, ['https://claude.ai/csrf']]);
});

it.each<[string, Partial<SiteRequest>]>([
  ["a token of another of the site's hosts", { csrf: csrfFrom('https://api.claude.ai/csrf') }],
  ["a bearer of another of the site's hosts", { bearer: { url: 'https://api.claude.ai/me', path: 'token' } }],
  ['a token of a stranger', { csrf: csrfFrom('https://stranger.example/csrf') }],
  ['an address of a stranger', { url: 'https://stranger.example/logout' }],
  ['an address without encryption', { url: 'http://claude.ai/logout' }],
  ['an address with a name in it', { url: 'https://somebody@claude.ai/logout' }],
  // The rule for its headers names the address as it is written here, and would not be found.
  ['an address that the browser writes otherwise', { url: 'https://claude.ai/log out' }],
  ['an address with a step back', { url: 'https://claude.ai/x/../logout' }],
  ['an address with a place in the page', { url: 'https://claude.ai/logout#now' }],
  ['a token at an address that the browser writes otherwise', { csrf: csrfFrom('https://claude.ai/c srf') }],
])('sends nothing for %s', async (_what, change) => {
  expect(await send(change)).toEqual(refused);
});

it('sends nothing where the site may not be looked at', async () => {
  const { answer, asked } = await send({}, (access) => access.take('claude.ai'));
  expect([answer, asked]).toEqual([{ kind: 'not-sent', reason: 'access-missing' }, []]);
});

it('sends nothing where the browser cannot tell: the request might carry the origin of the extension', async () => {
  const { answer, asked } = await send({}, (access) => access.becomeUnknown());
  expect([answer, asked]).toEqual([{ kind: 'not-sent', reason: 'access-missing' }, []]);
});

it('sends nothing before the rules of a stopped worker are gone: one would put its cookie into the request', async () => {
  leftBehind = [900];
  const { asked, standing } = await send({});
  expect([asked, standing]).toEqual([['https://claude.ai/logout'], []]);
});

describe.each(['unchanged', 'rest'] as const)('a request for the held sign-in, as it is (%s)', (from) => {
  it.each([
    ['leaves', 'stays', 'old-0123456789abcdef', ['https://claude.ai/csrf', 'https://claude.ai/logout']],
    ['does not leave', 'was replaced', 'next-0123456789abcdef', ['https://claude.ai/csrf']],
  ])('%s, where that one %s while a token was fetched', async (_does, _it, then, urls) => {
    const ref = refOf('claude');
    const { credentials, requests } = create();
    stored = browserCookie({ value: 'old-0123456789abcdef' });
    await credentials.hold('run', ref, site);
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      stored = browserCookie({ value: then });
      return new Response('{"token":"t"}', { headers: { 'content-type': 'application/json' } });
    });
    const request = { ...signOut, csrf: csrfFrom('https://claude.ai/csrf') };
    await requests.fromBackground(ref, site, request, { from, runId: 'run' });
    expect(asked).toEqual(urls);
  });
});
