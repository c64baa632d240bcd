import { findAuthCookie } from '../../../utils/core/cookies/auth-cookies.ts';
import { type Cookie, cookieId } from '../../../utils/core/cookies/cookie.ts';
import { looksRandom } from '../../../utils/core/cookies/looks-random.ts';
import { sessionPartition } from '../../../utils/core/cookies/partition.ts';
import { reaches } from '../../../utils/core/cookies/reaches.ts';
import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import {
  isInTheWay,
  isJudged,
  isNestedTwin,
  isOutOfTheWay,
  mayAnswer,
} from '../../../utils/core/sign-out/can-probe.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import type { Credentials } from '../../../utils/ports/cookies.ts';
import type { FakeClock } from './fake-clock.ts';
import type { FakeCookieJar, StoredCookie } from './fake-cookie-jar.ts';

export type FakeCredentials = Credentials & {
  find(runId: string): readonly StoredCookie[] | null;
  /** Runs whose credential is in memory. */
  heldRuns(): string[];
};

/** The memory of one worker. A new worker starts with a new one. */
export function createFakeCredentials(jar: FakeCookieJar): FakeCredentials {
  const held = new Map<
    string,
    { auth: string; everything: readonly StoredCookie[]; others: readonly StoredCookie[] }
  >();

  function findAuth(
    ref: SessionRef,
    site: SiteDefinition,
    isMeant = (cookie: Cookie) => findAuthCookie(site, cookie) !== null,
  ): StoredCookie[] {
    return jar
      .everything()
      .filter(
        ({ cookie }) =>
          cookie.storeId === ref.storeId &&
          isMeant(cookie) &&
          refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref),
      );
  }

  function readAuth(ref: SessionRef, site: SiteDefinition, which: 'all' | 'judged' = 'all'): [string, string][] {
    return findAuth(ref, site)
      .filter(({ cookie }) => which === 'all' || site.probe === null || isJudged(site, cookie))
      .map(({ cookie, value }): [string, string] => [
        [cookie.name, cookie.domain, cookie.hostOnly, cookie.path].join(' '),
        value,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  return {
    async hold(runId, ref, site) {
      const auth = readAuth(ref, site);
      if (auth.length > 0) held.set(runId, { auth: JSON.stringify(auth), everything: jar.everything(), others: [] });
      else held.delete(runId);
    },
    isHeld: (runId) => held.has(runId),
    find: (runId) => held.get(runId)?.everything ?? null,
    heldRuns: () => [...held.keys()],
    async isSingle(ref, site) {
      const judged = findAuth(ref, site, (cookie) => mayAnswer(site, cookie));
      return judged.every(({ cookie: { name }, value }) =>
        judged.every((other) => other.cookie.name !== name || other.value === value),
      );
    },
    async noteOutOfTheWay(runId, ref, site) {
      const of = held.get(runId);
      if (of) held.set(runId, { ...of, others: findAuth(ref, site, (cookie) => isOutOfTheWay(site, cookie)) });
    },
    async hasNested(runId, ref, site) {
      const known = held.get(runId)?.everything.filter(({ cookie }) => findAuthCookie(site, cookie) !== null) ?? [];
      const others = held.get(runId)?.others ?? [];
      return findAuth(ref, site, (cookie) => isNestedTwin(site, cookie)).some(
        ({ cookie, value }) =>
          !known.some((one) => one.cookie.name === cookie.name && one.value === value) &&
          !others.some((one) => cookieId(one.cookie) === cookieId(cookie) && one.value === value),
      );
    },
    async hasInTheWay(runId, ref, site) {
      const known = held.get(runId)?.everything.filter(({ cookie }) => findAuthCookie(site, cookie) !== null) ?? [];
      return findAuth(ref, site, (cookie) => isInTheWay(site, cookie)).some(
        ({ cookie, value }) => !known.some((one) => one.cookie.name === cookie.name && one.value === value),
      );
    },
    isUnchanged: async (runId, ref, site) => held.get(runId)?.auth === JSON.stringify(readAuth(ref, site)),
    async isPart(runId, ref, site) {
      const known: string[] = JSON.parse(held.get(runId)?.auth ?? '[]').map((pair: unknown) => JSON.stringify(pair));
      const now = readAuth(ref, site);
      return now.length > 0 && now.every((pair) => known.includes(JSON.stringify(pair)));
    },
    async hasOthers(runId, ref, site) {
      const known: string[] = JSON.parse(held.get(runId)?.auth ?? '[]').map((pair: unknown) => JSON.stringify(pair));
      return readAuth(ref, site).some((pair) => !known.includes(JSON.stringify(pair)));
    },
    async sendsNothingNew(runId, ref, site) {
      const known = held.get(runId)?.everything ?? [];
      const url = site.probe?.url;
      const sent = url === undefined ? [] : carriedTo(url, ref, site, jar.everything(), 'as-held');
      return sent.every(({ cookie, value }) =>
        known.some((one) => cookieId(one.cookie) === cookieId(cookie) && one.value === value),
      );
    },
    release: (runId) => void held.delete(runId),
    digest: async (ref, site) => digestOf(readAuth(ref, site)),
    digestJudged: async (ref, site) => digestOf(readAuth(ref, site, 'judged')),
  };
}

function digestOf(auth: readonly [string, string][]): string | null {
  return auth.length === 0 || !auth.every(([, value]) => looksRandom(value)) ? null : hash(JSON.stringify(auth));
}

/**
 * The cookies that a session's store and partition send to an address. What is held is sent as it was, past its date
 * too.
 */
export function carriedTo(
  url: string,
  ref: SessionRef,
  site: SiteDefinition,
  stored: readonly StoredCookie[],
  clock: FakeClock | 'as-held',
): StoredCookie[] {
  const { hostname, pathname } = new URL(url);
  return stored.filter(({ cookie }) => {
    if (cookie.storeId !== ref.storeId || !reaches(cookie, hostname) || !pathname.startsWith(cookie.path)) return false;
    const isPast = typeof cookie.expiresAt === 'number' && clock !== 'as-held' && cookie.expiresAt <= clock.now();
    if (isPast) return false;
    return refId({ ...ref, partition: sessionPartition(site, cookie) }) === refId(ref);
  });
}

/** Not a digest that protects anything: it only differs where values differ. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}
