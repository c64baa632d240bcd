import { listSentTo } from '../../core/discovery/sent-to.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import type { SiteDefinition } from '../../core/sites/site.ts';
import {
  type CookieChange,
  findChanges,
  listWatched,
  MOST_WATCHED_COOKIES,
  type WatchedCookie,
} from '../../core/watching/cookie-changes.ts';
import type { Clock } from '../../ports/computer.ts';
import type { Credentials } from '../../ports/cookies.ts';
import type { ReadJar } from '../read-jar.ts';

type Ports = {
  readonly clock: Pick<Clock, 'now'>;
  readonly credentials: Pick<Credentials, 'digest'>;
  readonly readJar: ReadJar;
};

/** What may be the sign-in at the site's front door now, to be compared later. Null if the store cannot be read. */
export async function readWatched(
  ports: Ports,
  ref: SessionRef,
  site: SiteDefinition,
): Promise<readonly WatchedCookie[] | null> {
  const { jar, readable } = await ports.readJar(ref.storeId);
  const [origin] = site.origins;
  if (!readable || origin === undefined) return null;
  const likely = listWatched(listSentTo(new URL(origin).hostname, jar), ports.clock.now());
  const digested = likely.slice(0, MOST_WATCHED_COOKIES).map(async ({ domain: host, name }) => {
    const alone: SiteDefinition = { ...site, authCookies: [{ name, match: 'exact', hosts: [host] }] };
    return { name, host, digest: await ports.credentials.digest(ref, alone) };
  });
  return Promise.all(digested);
}

/** What became of these cookies. Empty where that cannot be seen: a store that is closed has lost nothing. */
export async function readChanges(
  ports: Ports,
  ref: SessionRef,
  site: SiteDefinition,
  before: readonly WatchedCookie[],
): Promise<readonly CookieChange[]> {
  const after = before.length === 0 ? null : await readWatched(ports, ref, site);
  return after === null ? [] : findChanges(before, after);
}
