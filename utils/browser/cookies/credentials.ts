import { findAuthCookie } from '../../core/cookies/auth-cookies.ts';
import type { Cookie } from '../../core/cookies/cookie.ts';
import { isExpired } from '../../core/cookies/is-expired.ts';
import { looksRandom } from '../../core/cookies/looks-random.ts';
import { sessionPartition } from '../../core/cookies/partition.ts';
import { refId, type SessionRef } from '../../core/sessions/session.ts';
import { isInTheWay, isJudged, isNestedTwin, isOutOfTheWay, mayAnswer } from '../../core/sign-out/can-probe.ts';
import { listDomainsAbove } from '../../core/sites/is-at-or-below.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { DocumentStore } from '../../storage/document-store.ts';
import { now } from '../clock.ts';
import { type Credential, readCredential } from './cookie-header.ts';
import { withoutUnusedTwins } from './first-party.ts';
import { type ReadCookie, readStore } from './read-store.ts';

/** Each `auth` cookie with its place and value; `named`: the same with the name alone. `others`: out of its way. */
type Held = {
  readonly probe: Credential | null;
  readonly auth: readonly string[];
  readonly named: readonly string[];
  readonly others: readonly string[];
};

export type HeldCredentials = Credentials & { find(runId: string): Credential | null };

/**
 * Keeps credentials in this worker's memory, one entry per run, and tells whether the cookie store still holds the same
 * ones. Values never leave this file.
 */
export function createCredentials(digestKey: DocumentStore<string | null>): HeldCredentials {
  const held = new Map<string, Held>();
  return {
    async hold(runId, ref, site) {
      const credential = await readProbe(ref, site);
      const cookies = await readAuthCookies(ref, site);
      const auth = toPlaced(cookies);
      if (auth.length > 0) held.set(runId, { probe: credential, auth, named: cookies.map(toNamed), others: [] });
      else held.delete(runId);
    },
    isHeld: (runId) => held.has(runId),
    isSingle: async (ref, site) => hasOneValueEach(await readNamed(ref, site, (cookie) => mayAnswer(site, cookie))),
    async noteOutOfTheWay(runId, ref, site) {
      const others = toPlaced(await readNamed(ref, site, (cookie) => isOutOfTheWay(site, cookie)));
      const of = held.get(runId);
      if (of) held.set(runId, { ...of, others });
    },
    async hasNested(runId, ref, site) {
      const nested = await readNamed(ref, site, (cookie) => isNestedTwin(site, cookie));
      const { named = [], others = [] } = held.get(runId) ?? {};
      return nested.some((one) => !named.includes(toNamed(one)) && !toPlaced([one]).every((it) => others.includes(it)));
    },
    async hasInTheWay(runId, ref, site) {
      const others = await readNamed(ref, site, (cookie) => isInTheWay(site, cookie));
      return others.some((one) => !held.get(runId)?.named.includes(toNamed(one)));
    },
    find: (runId) => held.get(runId)?.probe ?? null,
    async isUnchanged(runId, ref, site) {
      const now = await readAuth(ref, site);
      return isPartOf(held.get(runId), now) && held.get(runId)?.auth.length === now.length;
    },
    async isPart(runId, ref, site) {
      const now = await readAuth(ref, site);
      return now.length > 0 && isPartOf(held.get(runId), now);
    },
    async hasOthers(runId, ref, site) {
      const known = held.get(runId)?.auth ?? [];
      return toPlaced(await readAuthCookies(ref, site)).some((one) => !known.includes(one));
    },
    async sendsNothingNew(runId, ref, site) {
      const known = new Set(pairsOf(held.get(runId)?.probe ?? null));
      return pairsOf(await readProbe(ref, site)).every((pair) => known.has(pair));
    },
    release: (runId) => void held.delete(runId),
    digest: async (ref, site) => digestOf(await readAuth(ref, site)),
    digestJudged: async (ref, site) =>
      digestOf(
        toPairs((await readAuthCookies(ref, site)).filter(({ own }) => site.probe === null || isJudged(site, own))),
      ),
  };

  async function digestOf(auth: readonly (readonly [string, string])[]): Promise<string | null> {
    if (auth.length === 0 || !auth.every(([, value]) => looksRandom(value))) return null;
    return sign(await readKey(digestKey), JSON.stringify(auth));
  }
}

/** Whether all of these were held. */
function isPartOf(held: Held | undefined, now: readonly (readonly [string, string])[]): boolean {
  return held !== undefined && now.every((pair) => held.auth.includes(JSON.stringify(pair)));
}

/** What the site's probe would carry now; null without a probe. */
async function readProbe(ref: SessionRef, site: SiteDefinition): Promise<Credential | null> {
  const { probe } = site;
  return probe ? readCredential(ref, site, probe.url, probe.headerFromCookie?.cookie ?? null) : null;
}

/** The cookies of a header, each with its value. */
function pairsOf(credential: Credential | null): readonly string[] {
  return credential === null || credential.cookieHeader === '' ? [] : credential.cookieHeader.split('; ');
}

/** The auth cookies of one session with their values. */
function readAuthCookies(ref: SessionRef, site: SiteDefinition): Promise<readonly ReadCookie[]> {
  return readNamed(ref, site, (cookie) => findAuthCookie(site, cookie) !== null);
}

/**
 * Cookies of one session at the hosts of its auth cookies and its probe, and at the domains above them, with their
 * values. Firefox lists a cookie for a while after its date, and sends it no more: such a twin is no second sign-in.
 */
async function readNamed(
  ref: SessionRef,
  site: SiteDefinition,
  isMeant: (cookie: Cookie) => boolean,
): Promise<readonly ReadCookie[]> {
  const id = refId(ref);
  const asked = site.probe === null ? [] : [new URL(site.probe.url).hostname];
  // most of the jar is elsewhere
  const hosts = new Set([...site.authCookies.flatMap((auth) => auth.hosts), ...asked].flatMap(listDomainsAbove));
  const found = (await readStore(ref.storeId)).filter(
    ({ own }) =>
      hosts.has(own.domain) &&
      isMeant(own) &&
      !isExpired(own, now()) &&
      refId({ ...ref, partition: sessionPartition(site, own) }) === id,
  );
  return withoutUnusedTwins(found, ({ own }) => own);
}

/** The same as names and values in a fixed order, to be compared and signed. */
async function readAuth(ref: SessionRef, site: SiteDefinition): Promise<(readonly [string, string])[]> {
  return toPairs(await readAuthCookies(ref, site));
}

function toPairs(cookies: readonly ReadCookie[]): (readonly [string, string])[] {
  return cookies
    .map(({ own, value }) => [[own.name, own.domain, own.hostOnly, own.path].join(' '), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The same as texts that can be compared. */
function toPlaced(cookies: readonly ReadCookie[]): readonly string[] {
  return toPairs(cookies).map((pair) => JSON.stringify(pair));
}

function hasOneValueEach(cookies: readonly ReadCookie[]): boolean {
  const names = new Set(cookies.map(({ own }) => own.name));
  return names.size === new Set(cookies.map(toNamed)).size;
}

function toNamed({ own, value }: ReadCookie): string {
  return JSON.stringify([own.name, value]);
}

/** HMAC-SHA-256 cut to 32 bits: enough to notice a change, hard to turn back. */
async function sign(hexKey: string, text: string): Promise<string> {
  const raw = Uint8Array.from(hexKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))).slice(0, 4));
}

async function readKey(digestKey: DocumentStore<string | null>): Promise<string> {
  const fresh = toHex(crypto.getRandomValues(new Uint8Array(32)));
  let key = (await digestKey.read()).data;
  if (key === null) await digestKey.update((known) => (key = known ?? fresh));
  return key ?? fresh;
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
