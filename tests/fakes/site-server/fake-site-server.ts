import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { RequestReason } from '../../../utils/core/answers/sent-request.ts';
import type { Cookie, PartitionKey, StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import { DAY } from '../../../utils/core/time.ts';
import type { SiteRequest } from '../../../utils/ports/requests.ts';
import type { FakeClock } from '../ports/fake-clock.ts';
import type { FakeCookieJar, StoredCookie } from '../ports/fake-cookie-jar.ts';
import { notImplemented } from '../ports/not-implemented.ts';
import { cookie } from '../samples/cookie.ts';
import { html, json } from './answers.ts';
import type { SignOutFault } from './sign-out-fault.ts';
import { type Model, models } from './site-models.ts';

/** A request or visit that reached the server, with the session that it carried. */
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
    /** What the site's own pages answer to a visitor, by their addresses; a page that is not named here opens. */
    readonly pages: Record<string, RawAnswer>;
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

/** The servers of all sites: each keeps which sessions are alive, and can be told to fail. */
export function createFakeSiteServer(clock: FakeClock, jar: FakeCookieJar): FakeSiteServer {
  const alive = new Map<string, boolean>();
  const siteOf = new Map<string, SiteId>();
  let count = 0;
  const faults: FakeSiteServer['faults'] = { page: null, background: null, visit: null, probe: {}, pages: {} };

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
      // an answer to the site's own page reaches no cookie inside another site's page
      ({ cookie: { domain, name, partition, storeId: at } }) =>
        at === storeId && partition === null && names.includes(`${name} ${domain}`),
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
      if (request.why === 'site-check' && !Object.values(models).some(({ probe }) => probe === request.url)) {
        server.arrivals.push({ url: request.url, way, why: request.why, token: null, storeId });
        return faults.pages[request.url] ?? html(200);
      }
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
