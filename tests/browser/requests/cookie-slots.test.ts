import { afterEach, expect, it, vi } from 'vitest';
import type { Cookies, DeclarativeNetRequest } from 'webextension-polyfill';
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

let jar: readonly Cookies.Cookie[] = [];
const rules: DeclarativeNetRequest.Rule[] = [];
installBrowser({
  alarms: quietAlarms,
  cookies: { getAll: async () => [...jar] },
  declarativeNetRequest: {
    getSessionRules: async () => [],
    updateSessionRules: async ({ addRules = [] }) => void rules.push(...addRules),
  },
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');
const { createSiteRequests } = await import('../../../utils/browser/requests/site-requests.ts');

const site: SiteDefinition = { ...claude, origins: ['https://claude.ai', 'https://api.claude.ai'] };
const request: SiteRequest = {
  method: 'POST',
  url: 'https://claude.ai/logout',
  body: 'one_tap=0',
  contentType: 'application/x-www-form-urlencoded',
  headerFromCookie: null,
  csrf: null,
  bearer: null,
  fromCookies: [{ cookie: 'account', send: { as: 'form-field', name: 'user_id' } }],
  why: 'sign-out',
};

async function send(cookies: readonly Partial<Cookies.Cookie>[], change: Partial<SiteRequest> = {}) {
  jar = [browserCookie(), ...cookies.map((one) => browserCookie({ httpOnly: false, ...one }))];
  rules.length = 0;
  const bodies: unknown[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: RequestInit) => {
    bodies.push(body);
    return new Response('{}');
  });
  const area = createFakeStorageArea();
  const credentials = createCredentials(createDocumentStore(area, digestKeyDocument));
  const sent = createSentLog(createDocumentStore(area, sentDocument));
  const hostAccess = createFakeHostAccess();
  const requests = createSiteRequests({ credentials, hostAccess, sent, noteServerTime: () => {} });
  const answer = await requests.fromBackground(refOf('claude'), site, { ...request, ...change }, { from: 'jar' });
  return { kind: answer.kind === 'not-sent' ? answer.reason : answer.kind, bodies, kept: JSON.stringify(area) };
}

afterEach(() => void vi.unstubAllGlobals());

it('puts the value of a readable cookie into the body, and nowhere where it is kept', async () => {
  const { bodies, kept } = await send([{ name: 'account', value: '71234567' }]);
  expect(bodies).toEqual(['one_tap=0&user_id=71234567']);
  expect(kept).not.toContain('71234567');
});

it.each<[string, readonly Partial<Cookies.Cookie>[]]>([
  ['is not there', []],
  ['is empty', [{ name: 'account', value: '' }]],
  ['no page can read', [{ name: 'account', value: '71234567', httpOnly: true }]],
])('sends nothing where it %s', async (_what, cookies) => {
  expect(await send(cookies)).toMatchObject({ kind: 'no-token', bodies: [] });
});

const originsSent = () =>
  rules.map(({ action }) => action.requestHeaders?.find(({ header }) => header === 'origin')?.value);

it("comes from the own page that the site's definition names", async () => {
  const change = { url: 'https://api.claude.ai/logout', fromCookies: [], asPage: 'https://claude.ai' };
  expect(await send([], change)).toMatchObject({ kind: 'response' });
  expect(originsSent()).toEqual(['https://claude.ai']);
});

it.each(['https://other.example', 'http://claude.ai', 'https://evil@claude.ai'])(
  'never comes from a page that is not its own: %s',
  async (asPage) => {
    expect(await send([], { fromCookies: [], asPage })).toMatchObject({ kind: 'url-refused', bodies: [] });
  },
);
