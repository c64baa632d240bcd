import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { StoreId } from '../../../utils/core/cookies/cookie.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import { DAY } from '../../../utils/core/time.ts';
import type { FakeCookieJar, StoredCookie } from '../../fakes/ports/fake-cookie-jar.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { html, json } from '../../fakes/site-server/answers.ts';
import type { Arrival, FakeSiteServer } from '../../fakes/site-server/fake-site-server.ts';
import type { WorldClock } from '../world-clock.ts';
import { GRACE_MS, type Habits } from './habits.ts';
import type { ServedSite } from './served-site.ts';
import { servedSites } from './served-sites.ts';
import { createSessionBook } from './session-book.ts';

/** Every secret of this world begins so. Where it is found outside jar and servers, a secret has leaked. */
export const CANARY = 'canary';

export type WorldServers = ReturnType<typeof createWorldServers>;

/** A request or visit that arrived, when it did, and whether its sender was told that it was accepted. */
export type Visit = Arrival & { readonly at: number; readonly siteId: SiteId; accepted: boolean };

/** All servers of the world: each with its own sessions and its own habits. */
export function createWorldServers(clock: WorldClock, jar: FakeCookieJar) {
  const book = createSessionBook(clock.now);
  const habits = new Map<SiteId, Habits>();
  const visits: Visit[] = [];
  let count = 0;

  const siteOf = (siteId: SiteId): ServedSite => {
    const site = servedSites.find((one) => one.siteId === siteId);
    if (!site) throw new Error(`No server for ${siteId}`);
    return site;
  };
  const habitsOf = (siteId: SiteId): Habits => {
    const known = habits.get(siteId) ?? { signOut: 'honest', delayMs: 0 };
    habits.set(siteId, known);
    return known;
  };

  function write(site: ServedSite, storeId: StoreId, token: string): void {
    for (const { carries, undated, ...parts } of site.cookies) {
      const value = carries === 'plain' ? 'plain' : carries === 'secret' ? token : `${token}-second`;
      const expiresAt = undated === true ? null : clock.now() + 28 * DAY;
      jar.put(cookie({ ...parts, storeId, expiresAt, looksRandom: carries !== 'plain' }), value);
    }
  }

  function clear(site: ServedSite, storeId: StoreId): void {
    const names = new Set(site.cookies.filter(({ carries }) => carries !== 'plain').map(nameAndHost));
    jar.drop(({ cookie: one }) => one.storeId === storeId && one.partition === null && names.has(nameAndHost(one)));
  }

  function newToken(): string {
    count += 1;
    return `${CANARY}-${count}-9f3kq7xw2m`;
  }

  function signIn(siteId: SiteId, { storeId = '0', person = 0 }: { storeId?: StoreId; person?: number } = {}): string {
    const token = newToken();
    book.open({ token, siteId, person, storeId });
    write(siteOf(siteId), storeId, token);
    return token;
  }

  function signOut(site: ServedSite, visit: Visit): RawAnswer {
    const { token, way, storeId } = visit;
    const end = (graceMs = 0) => {
      if (token === null) return;
      book.end(token, 'asked', graceMs);
      const person = book.find(token)?.person;
      if (visit.url === site.everywhere)
        for (const other of book.sessions.values())
          if (other.siteId === site.siteId && other.person === person) book.end(other.token, 'asked-everywhere');
    };
    /** Only a page's answers reach the jar: requests of the background leave out the jar altogether. */
    const clearInPage = () => {
      if (way !== 'background') clear(site, storeId);
    };
    const accept = (answer: RawAnswer): RawAnswer => {
      visit.accepted = true;
      return answer;
    };
    switch (habitsOf(site.siteId).signOut) {
      case 'honest':
        end();
        clearInPage();
        return accept(json(200, {}));
      case 'ends-in-grace':
        end(GRACE_MS);
        clearInPage();
        return accept(json(200, {}));
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
        return accept(json(200, {}));
      case 'lies-and-clears':
        clearInPage();
        return accept(json(200, {}));
      case 'lies-and-goes-anonymous':
        clearInPage();
        if (way !== 'background') write(site, storeId, 'anonymous-0123456789abcdef');
        return accept(json(200, {}));
      case 'ends-but-cookie-returns':
        end();
        return accept(json(200, {}));
      case 'rotates': {
        end();
        const person = token === null ? undefined : book.find(token)?.person;
        if (person !== undefined) signIn(site.siteId, { storeId, person });
        return accept(json(200, {}));
      }
    }
  }

  function arrive(site: ServedSite, arrival: Arrival): Visit {
    const visit: Visit = { ...arrival, at: clock.now(), siteId: site.siteId, accepted: false };
    visits.push(visit);
    return visit;
  }

  const server: FakeSiteServer = {
    arrivals: [],
    faults: { page: null, background: null, visit: null, probe: {} },
    beforeAnswer: () => {},
    signIn: (siteId, { storeId = '0' } = {}) => signIn(siteId, { storeId }),
    isAlive: book.works,
    end: (token) => book.end(token, 'site'),
    answer({ url, why, method }, way, storeId, carried) {
      const site = servedSites.find((one) => [one.probe, one.signOut, one.everywhere].includes(url));
      if (!site) throw new Error(`No server at ${url}`);
      const token = keyAmong(site, carried);
      const visit = arrive(site, { url, way, why, token, storeId });
      if (url !== site.probe) return method === 'POST' ? signOut(site, visit) : json(405, { error: 'method' });
      return token !== null && book.works(token) ? site.yes : site.no;
    },
    visit(url, storeId) {
      const site = servedSites.find(({ visit }) => visit === url);
      if (!site) throw new Error(`No page at ${url}`);
      const here = jar.everything().filter((one) => one.cookie.storeId === storeId && one.cookie.partition === null);
      const visit = arrive(site, { url, way: 'visit', why: 'sign-out', token: keyAmong(site, here), storeId });
      return signOut(site, visit).kind === 'response';
    },
  };

  return { ...server, book, habitsOf, siteOf, signIn, clear, visits };
}

const nameAndHost = ({ name, domain }: { readonly name: string; readonly domain: string }) => `${name} ${domain}`;

function keyAmong({ key }: ServedSite, carried: readonly StoredCookie[]): string | null {
  return carried.find(({ cookie: { name } }) => name === key)?.value ?? null;
}
