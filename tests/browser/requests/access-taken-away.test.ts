import { afterEach, expect, it, vi } from 'vitest';
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

installBrowser({
  alarms: quietAlarms,
  cookies: { getAll: async () => [browserCookie()] },
  declarativeNetRequest: { getSessionRules: async () => [], updateSessionRules: async () => {} },
});
const { createCredentials } = await import('../../../utils/browser/cookies/credentials.ts');
const { createSiteRequests } = await import('../../../utils/browser/requests/site-requests.ts');

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

/** The requests of a browser in which a person takes the site away while one address is asked. */
function createTakenAway(during: string) {
  const hostAccess = createFakeHostAccess();
  const area = createFakeStorageArea();
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (url === during) hostAccess.take('claude.ai');
    return new Response('{"token":"t"}', { headers: { 'content-type': 'application/json' } });
  });
  const requests = createSiteRequests({
    credentials: createCredentials(createDocumentStore(area, digestKeyDocument)),
    hostAccess,
    sent: createSentLog(createDocumentStore(area, sentDocument)),
    noteServerTime: () => {},
  });
  const send = (change: Partial<SiteRequest>) =>
    requests.fromBackground(refOf('claude'), claude, { ...signOut, ...change }, { from: 'jar' });
  return { asked, send };
}

const missing = { kind: 'not-sent', reason: 'access-missing' };

afterEach(() => {
  vi.unstubAllGlobals();
});

// Without access no rule changes a request's headers: it would tell the site the address of this extension.
it('sends nothing to a site that was taken away while the request before it was answered', async () => {
  const { asked, send } = createTakenAway('https://claude.ai/me');
  const [first, second] = await Promise.all([send({ method: 'GET', url: 'https://claude.ai/me' }), send({})]);
  expect([first.kind, second]).toEqual(['response', missing]);
  expect(asked).toEqual(['https://claude.ai/me']);
});

it('sends nothing to a site that was taken away while a token was fetched', async () => {
  const { asked, send } = createTakenAway('https://claude.ai/csrf');
  const csrf = {
    from: 'endpoint',
    url: 'https://claude.ai/csrf',
    path: 'token',
    send: { as: 'header', name: 'x-csrf' },
  } as const;
  expect(await send({ csrf })).toEqual(missing);
  expect(asked).toEqual(['https://claude.ai/csrf']);
});
