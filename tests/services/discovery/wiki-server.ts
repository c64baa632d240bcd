import type { RawAnswer } from '../../../utils/core/answers/answer.ts';
import type { SiteRequest } from '../../../utils/ports/requests.ts';
import type { FakeClock } from '../../fakes/ports/fake-clock.ts';
import type { FakeCookieJar } from '../../fakes/ports/fake-cookie-jar.ts';
import { cookie } from '../../fakes/samples/cookie.ts';
import { json } from '../../fakes/site-server/answers.ts';
import type { Arrival, FakeSiteServer } from '../../fakes/site-server/fake-site-server.ts';

export const WIKI = 'https://wiki.example.org';
export const COOKIE = { name: 'wiki_sid', domain: 'wiki.example.org', hostOnly: true } as const;

type Asked = {
  readonly works: boolean;
  readonly token: string | null;
  readonly request: SiteRequest;
  /** The value of any cookie that came along; null for none. */
  readonly cookieOf: (name: string) => string | null;
};

/** What a wiki answers, by path, and what it does where others do it in another way. */
export type WikiTraps = {
  readonly answers: Readonly<Record<string, (asked: Asked) => RawAnswer>>;
  /** For so long a session is taken after its end, in ms. */
  readonly graceMs?: number;
  /** Nothing answers any more: the computer is off, or no such host exists. */
  readonly isDown?: boolean;
  /** Each answer ends the session and begins another one. Only what the browser itself asked for reaches the jar. */
  readonly rotates?: boolean;
  /** What a sign-out does, where it does not end the session and clear the cookie. */
  readonly onSignOut?: 'keeps-session' | 'anonymous-cookie' | 'same-cookie';
};

export type WikiServer = FakeSiteServer & { signOut(token: string | null, inPage: boolean): void };

/** A server that no definition knows, with one trap or none. `/session/end` signs out. */
export function createWikiServer(traps: WikiTraps) {
  const { answers, graceMs = 0, isDown = false, onSignOut } = traps;
  return (clock: FakeClock, jar: FakeCookieJar): WikiServer => {
    const endOf = new Map<string, number>();
    let count = 0;

    const works = (token: string | null) => {
      const end = token === null ? undefined : endOf.get(token);
      return end !== undefined && clock.now() < end + graceMs;
    };
    /** The sign-in of a request that was let in is replaced. */
    function rotate(token: string | null, storeId: string, isKept: boolean): void {
      if (traps.rotates !== true || token === null || !works(token)) return;
      endOf.set(token, clock.now());
      count += 1;
      const next = `a1b2c3d4e5f6a7b8-wiki-${count}`;
      endOf.set(next, Number.POSITIVE_INFINITY);
      if (isKept) jar.put(cookie({ ...COOKIE, storeId }), next);
    }
    const valueIn = (storeId: string) =>
      jar.everything().find(({ cookie: own }) => own.name === COOKIE.name && own.storeId === storeId)?.value ?? null;

    const server: WikiServer = {
      arrivals: [],
      faults: { page: null, background: null, visit: null, probe: {}, pages: {} },
      beforeAnswer: () => {},
      signIn(_siteId, { storeId = '0', token } = {}) {
        count += 1;
        const secret = token ?? `a1b2c3d4e5f6a7b8-wiki-${count}`;
        endOf.set(secret, Number.POSITIVE_INFINITY);
        jar.put(cookie({ ...COOKIE, storeId }), secret);
        return secret;
      },
      isAlive: (token) => endOf.get(token) === Number.POSITIVE_INFINITY,
      end: (token) => void endOf.set(token, clock.now()),
      signOut(token, inPage) {
        if (token !== null && works(token) && onSignOut !== 'keeps-session') server.end(token);
        if (!inPage || onSignOut === 'same-cookie') return;
        jar.drop(({ cookie: { domain, name } }) => name === COOKIE.name && domain === COOKIE.domain);
        if (onSignOut === 'anonymous-cookie') jar.put(cookie(COOKIE), 'f9e8d7c6b5a49382-visitor');
      },
      answer(request, way, storeId, carried) {
        const token = carried.find(({ cookie: { name } }) => name === COOKIE.name)?.value ?? null;
        const arrival: Arrival = { url: request.url, way, why: request.why, token, storeId };
        server.arrivals.push(arrival);
        server.beforeAnswer(arrival);
        if (isDown) return { kind: 'network-error' };
        const { pathname } = new URL(request.url);
        if (request.method === 'POST' && pathname === '/session/end') {
          server.signOut(token, way === 'page');
          return json(200, {});
        }
        const cookieOf = (name: string) => carried.find(({ cookie: own }) => own.name === name)?.value ?? null;
        const answer = (answers[pathname] ?? (() => json(404, {})))({ works: works(token), token, request, cookieOf });
        rotate(token, storeId, way === 'page');
        return answer;
      },
      visit(_url, storeId) {
        rotate(valueIn(storeId), storeId, true);
        return true;
      },
    };
    return server;
  };
}
