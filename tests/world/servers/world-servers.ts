import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { PartitionKey, StoreId } from '../../../utils/core/cookies/cookie.ts';
import { isExpired } from '../../../utils/core/cookies/is-expired.ts';
import type { SiteId } from '../../../utils/core/sites/site.ts';
import { DAY, type EpochMs } from '../../../utils/core/time.ts';
import type { FakeCookieJar, StoredCookie } from '../../fakes/ports/fake-cookie-jar.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { html, json } from '../../fakes/site-server/answers.ts';
import type { Arrival, FakeSiteServer } from '../../fakes/site-server/fake-site-server.ts';
import type { WorldClock } from '../world-clock.ts';
import { foreignAnswers } from './foreign-answers.ts';
import { GRACE_MS, type Habits, type Network } from './habits.ts';
import type { ServedSite } from './served-site.ts';
import { servedSites } from './served-sites.ts';
import { createSessionBook } from './session-book.ts';

/** Every secret of this world begins so. Found outside jar and servers, it has leaked. */
export const CANARY = 'canary';

/** How a sign-in is written: in which partition, and how long it is to stay (ms). */
type Form = { readonly partition?: PartitionKey | null; readonly length?: number | 'browser' };
type SignIn = Form & { readonly storeId?: StoreId; readonly person?: number };

export type WorldServers = ReturnType<typeof createWorldServers>;

/** A request or visit that arrived, when it did, and whether its sender was told that it was accepted. */
export type Visit = Arrival & { readonly at: number; readonly wallAt: EpochMs } & {
  readonly siteId: SiteId;
  accepted: boolean;
};

/** All servers of the world: each with its own sessions and its own habits. */
export function createWorldServers(clock: WorldClock, jar: FakeCookieJar) {
  const book = createSessionBook(clock.elapsed);
  const habits = new Map<SiteId, Habits>();
  const visits: Visit[] = [];
  let heard: (visit: Visit) => void = () => {};
  const network: { now: Network } = { now: { reach: 'open' } };
  let count = 0;
  const siteOf = (siteId: SiteId): ServedSite => {
    const site = servedSites.find((one) => one.siteId === siteId);
    if (!site) throw new Error(`No server for ${siteId}`);
    return site;
  };
  const habitsOf = (siteId: SiteId): Habits => {
    const known = habits.get(siteId) ?? { signOut: 'honest', delayMs: 0, foreign: null };
    habits.set(siteId, known);
    return known;
  };

  function write(
    site: ServedSite,
    storeId: StoreId,
    token: string,
    { partition = null, length = 28 * DAY }: Form = {},
  ) {
    const expiresAt = length === 'browser' ? null : clock.now() + length;
    for (const { carries, ...parts } of site.cookies) {
      const value = carries === 'plain' ? 'plain' : carries === 'secret' ? token : `${token}-second`;
      jar.put(cookie({ ...parts, storeId, partition, expiresAt, looksRandom: carries !== 'plain' }), value);
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

  function signIn(siteId: SiteId, { storeId = '0', person = 0, ...form }: SignIn = {}): string {
    const token = newToken();
    book.open({ token, siteId, person, storeId, partition: form.partition ?? null });
    write(siteOf(siteId), storeId, token, form);
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
    const visit: Visit = { ...arrival, at: clock.elapsed(), wallAt: clock.now(), siteId: site.siteId, accepted: false };
    visits.push(visit);
    heard(visit);
    return visit;
  }

  const server: FakeSiteServer = {
    arrivals: [],
    faults: { page: null, background: null, visit: null, probe: {}, pages: {} },
    beforeAnswer: () => {},
    signIn: (siteId, { storeId = '0' } = {}) => signIn(siteId, { storeId }),
    isAlive: book.works,
    end: (token) => book.end(token, 'site'),
    answer({ url, why, method }, way, storeId, carried) {
      const site = servedSites.find((one) => [one.probe, one.signOut, one.everywhere].includes(url));
      if (!site) throw new Error(`No server at ${url}`);
      if (network.now.reach === 'captive') return foreign(network.now.answer);
      if (network.now.reach === 'down') return { kind: 'network-error' };
      const token = keyAmong(site, carried);
      const visit = arrive(site, { url, way, why, token, storeId });
      if (url !== site.probe) return method === 'POST' ? signOut(site, visit) : json(405, { error: 'method' });
      const habit = habitsOf(site.siteId);
      if (habit.foreign !== null) return foreign(habit.foreign);
      return token !== null && book.works(token) ? site.yes : site.no;
    },
    visit(url, storeId) {
      if (network.now.reach !== 'open') return network.now.reach === 'captive';
      const site = servedSites.find(({ visit }) => visit === url);
      if (!site) throw new Error(`No page at ${url}`);
      const here = jar.everything().filter((one) => one.cookie.storeId === storeId && one.cookie.partition === null);
      const visit = arrive(site, { url, way: 'visit', why: 'sign-out', token: keyAmong(site, here), storeId });
      return signOut(site, visit).kind === 'response';
    },
  };

  /** Whether a browser still sends this secret. */
  const isHere = (token: string) =>
    jar.everything().some(({ value, cookie: one }) => value === token && !isExpired(one, clock.now()));

  const hear = (listener: typeof heard) => {
    heard = listener;
  };
  return { ...server, hear, isHere, network, write, book, habitsOf, siteOf, signIn, clear, visits };
}

const foreign = (which: number): RawAnswer =>
  foreignAnswers[which % foreignAnswers.length] ?? { kind: 'network-error' };

const nameAndHost = ({ name, domain }: { readonly name: string; readonly domain: string }) => `${name} ${domain}`;

function keyAmong({ key }: ServedSite, carried: readonly StoredCookie[]): string | null {
  return carried.find(({ cookie: { name } }) => name === key)?.value ?? null;
}
