import type { RawAnswer } from '../../utils/core/answers/answer.ts';
import type { RequestReason } from '../../utils/core/answers/sent-request.ts';
import type { Cookie, PartitionKey, StoreId } from '../../utils/core/cookies/cookie.ts';
import type { SiteId } from '../../utils/core/sites/site.ts';
import { DAY } from '../../utils/core/time.ts';
import type { SiteRequest } from '../../utils/ports/requests.ts';
import { cookie } from './cookie.ts';
import type { FakeClock } from './fake-clock.ts';
import type { FakeCookieJar, StoredCookie } from './fake-cookie-jar.ts';
import { notImplemented } from './not-implemented.ts';

/** What a site may do wrong when asked to sign out. */
export type SignOutFault =
  | 'forbidden'
  | 'challenge'
  | 'rate-limited'
  | 'server-error'
  | 'hang'
  | 'cut'
  | 'redirect'
  | 'answer-lost' // ended, but the answer never arrived
  | 'lies' // 200 that ends nothing
  | 'lies-and-clears' // 200 that ends nothing and clears the cookie
  | 'lies-and-goes-anonymous' // the same, with an anonymous cookie in the old one's place
  | 'ends-but-cookie-returns'
  | 'rotates' // 200 that puts another living sign-in of the same session in the old one's place
  | 'no-token'; // the site hands out no token, so nothing leaves

export type Arrival = {
  readonly url: string;
  readonly way: 'page' | 'background' | 'visit';
  readonly why: RequestReason;
  readonly token: string | null;
  readonly storeId: StoreId;
};

type SignInWishes = {
  readonly storeId?: StoreId;
  readonly partition?: PartitionKey;
  readonly expiresAt?: Cookie['expiresAt'];
  readonly token?: string;
};

export type FakeSiteServer = {
  /** Signs in and writes the site's cookies into the jar. Hands back the session's secret. */
  signIn(siteId: SiteId, wishes?: SignInWishes): string;
  isAlive(token: string): boolean;
  end(token: string): void;
  readonly arrivals: Arrival[];
  readonly faults: {
    page: SignOutFault | null;
    background: SignOutFault | null;
    visit: SignOutFault | null;
    readonly probe: Partial<Record<RequestReason, RawAnswer>>;
  };
  /** Runs before an arriving request is looked at: the world may change at that very moment. */
  beforeAnswer: (arrival: Arrival) => void;
  answer(
    request: SiteRequest,
    way: 'page' | 'background',
    storeId: StoreId,
    carried: readonly StoredCookie[],
  ): RawAnswer;
  /** A tab opens the address that signs out when visited; whether it loads in time. */
  visit(url: string, storeId: StoreId): boolean;
};

export const json = (status: number, body: unknown): RawAnswer => ({
  kind: 'response',
  status,
  contentType: 'application/json',
  challenged: false,
  body: JSON.stringify(body),
});
export const html = (status: number, challenged = status === 403): RawAnswer => ({
  kind: 'response',
  status,
  contentType: 'text/html; charset=utf-8',
  challenged,
  body: '<!doctype html><title>Just a moment</title>',
});

const invalid = json(403, {
  type: 'error',
  error: { type: 'permission_error', details: { error_code: 'account_session_invalid' } },
});

type Model = {
  readonly authCookies: readonly Partial<Cookie>[];
  readonly others: readonly Partial<Cookie>[];
  readonly token: string;
  readonly probe: string;
  readonly signOut: string | null;
  readonly everywhere?: string;
  readonly visit?: string;
  readonly yes: RawAnswer;
  readonly no: RawAnswer;
};

/**
 * What the sites do, as far as it is documented. Addresses are written down anew: the fake does not trust the site
 * files.
 */
const models: Readonly<Record<SiteId, Model>> = {
  claude: {
    authCookies: [{ name: 'sessionKey', domain: 'claude.ai' }],
    others: [
      'sessionKeyV3',
      'sessionKeyLC',
      '__ssid',
      '__cf_bm',
      'anthropic-device-id',
      'lastActiveOrg',
      'activitySessionId',
      'theme',
    ].map((name) => ({ name, domain: 'claude.ai' })),
    token: 'sessionKey',
    probe: 'https://claude.ai/api/account',
    signOut: 'https://claude.ai/api/auth/logout',
    everywhere: 'https://claude.ai/api/auth/logout/all-sessions',
    visit: 'https://claude.ai/logout',
    yes: json(200, { uuid: 'a', email_address: 'someone@example.org' }),
    no: invalid,
  },
  'claude-console': {
    authCookies: [{ name: 'sessionKey', domain: 'platform.claude.com', hostOnly: true }],
    others: [],
    token: 'sessionKey',
    probe: 'https://platform.claude.com/api/organizations',
    signOut: null,
    yes: json(200, [{ uuid: 'o' }]),
    no: invalid,
  },
  'character-ai': {
    authCookies: [
      { name: 'HTTP_AUTHORIZATION', domain: 'character.ai' },
      { name: 'web-next-auth', domain: 'character.ai' },
    ],
    others: [],
    token: 'HTTP_AUTHORIZATION',
    probe: 'https://plus.character.ai/chat/user/',
    signOut: 'https://character.ai/api/trpc/auth.logout?batch=1',
    yes: json(200, { user: { user: { username: 'someone' } } }),
    no: json(401, { detail: 'Invalid token.' }),
  },
};

export function createFakeSiteServer(clock: FakeClock, jar: FakeCookieJar): FakeSiteServer {
  const alive = new Map<string, boolean>();
  const siteOf = new Map<string, SiteId>();
  let count = 0;
  const faults: FakeSiteServer['faults'] = { page: null, background: null, visit: null, probe: {} };

  function modelOf(siteId: SiteId): Model {
    return models[siteId] ?? notImplemented(`the site ${siteId}`);
  }

  function write(parts: Partial<Cookie>, storeId: StoreId, token: string, wishes: SignInWishes): void {
    const { partition = null, expiresAt = clock.now() + 28 * DAY } = wishes;
    jar.put(cookie({ ...parts, storeId, partition, expiresAt }), token);
  }

  function clear(model: Model, storeId: StoreId): void {
    const names = model.authCookies.map(({ name, domain }) => `${name} ${domain}`);
    jar.drop(
      (stored) => stored.cookie.storeId === storeId && names.includes(`${stored.cookie.name} ${stored.cookie.domain}`),
    );
  }

  function signOut(model: Model, arrival: Arrival): RawAnswer {
    const { token, way, storeId } = arrival;
    const end = () => {
      if (token === null || !alive.has(token)) return;
      alive.set(token, false);
      if (arrival.url === model.everywhere)
        for (const [other, siteId] of siteOf) if (siteId === siteOf.get(token)) alive.set(other, false);
    };
    /** Only a page's answers reach the jar: requests of the background leave out the jar altogether. */
    const clearInPage = () => {
      if (way !== 'background') clear(model, storeId);
    };
    switch (faults[way]) {
      case null:
        end();
        clearInPage();
        return json(200, {});
      case 'forbidden':
        return json(403, { error: 'origin' });
      case 'challenge':
        return html(403);
      case 'rate-limited':
        return json(429, {});
      case 'server-error':
        return json(500, {});
      case 'hang':
        return { kind: 'timeout' };
      case 'cut':
        return { kind: 'network-error' };
      case 'redirect':
        return { kind: 'redirect' };
      case 'answer-lost':
        end();
        clearInPage();
        return { kind: 'timeout' };
      case 'lies':
        return json(200, {});
      case 'lies-and-clears':
        clearInPage();
        return json(200, {});
      case 'lies-and-goes-anonymous':
        clearInPage();
        if (way !== 'background') for (const parts of model.authCookies) write(parts, storeId, 'anonymous', {});
        return json(200, {});
      case 'ends-but-cookie-returns':
        end();
        return json(200, {});
      case 'rotates':
        end();
        alive.set('rotated-0123456789abcdef', true);
        for (const parts of model.authCookies) write(parts, storeId, 'rotated-0123456789abcdef', {});
        return json(200, {});
      case 'no-token':
        return notImplemented('an arrival of what never left');
    }
  }

  const server: FakeSiteServer = {
    arrivals: [],
    faults,
    beforeAnswer: () => {},
    signIn(siteId, wishes = {}) {
      const { storeId = '0' } = wishes;
      count += 1;
      const token = wishes.token ?? `secret-${siteId}-${count}-0123456789abcdef`;
      alive.set(token, true);
      siteOf.set(token, siteId);
      const model = modelOf(siteId);
      for (const parts of model.authCookies) write(parts, storeId, token, wishes);
      for (const parts of model.others) write(parts, storeId, 'plain', wishes);
      return token;
    },
    isAlive: (token) => alive.get(token) ?? notImplemented(`the session ${token}`),
    end: (token) => void alive.set(token, false),
    answer(request, way, storeId, carried) {
      const model =
        Object.values(models).find(({ probe, signOut: url, everywhere }) =>
          [probe, url, everywhere].includes(request.url),
        ) ?? notImplemented(request.url);
      const token = carried.find(({ cookie: { name } }) => name === model.token)?.value ?? null;
      const arrival: Arrival = { url: request.url, way, why: request.why, token, storeId };
      server.arrivals.push(arrival);
      server.beforeAnswer(arrival);
      if (request.url !== model.probe)
        return request.method === 'POST' ? signOut(model, arrival) : notImplemented(`${request.method} ${request.url}`);
      const works = token !== null && alive.get(token) === true;
      return faults.probe[request.why] ?? (works ? model.yes : model.no);
    },
    visit(url, storeId) {
      const model = Object.values(models).find(({ visit }) => visit === url) ?? notImplemented(`a visit to ${url}`);
      const token =
        jar
          .everything()
          .find(
            ({ cookie: { name, storeId: id, partition } }) =>
              name === model.token && id === storeId && partition === null,
          )?.value ?? null;
      const arrival: Arrival = { url, way: 'visit', why: 'sign-out', token, storeId };
      server.arrivals.push(arrival);
      server.beforeAnswer(arrival);
      return signOut(model, arrival).kind === 'response';
    },
  };
  return server;
}
