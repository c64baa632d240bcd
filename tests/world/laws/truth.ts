import { refId, type SessionRef } from '../../../utils/core/sessions/session.ts';
import type { SiteDefinition } from '../../../utils/core/sites/site.ts';
import { allSites } from '../../../utils/sites/all-sites.ts';
import type { StoredCookie } from '../../fakes/ports/fake-cookie-jar.ts';
import type { Scene } from '../scene.ts';
import type { ServedSession } from '../servers/session-book.ts';

/** The session slot of a served session, as screens name it: a site without a definition is one row in each store. */
export const refOfSession = ({ siteId, storeId, partition }: ServedSession): SessionRef => ({
  siteId,
  storeId,
  partition: siteId.startsWith('other:') ? null : partition,
});

/** The cookies of this browser whose session a server lets in, and that the browser would still send. */
export function findLiveCookies({ world, servers, clock }: Scene): StoredCookie[] {
  return world.jar.everything().filter(({ cookie: { expiresAt }, value }) => {
    const isSent = typeof expiresAt !== 'number' || expiresAt > clock.now();
    return isSent && servers.book.works(secretOf(value));
  });
}

/** The session's secret that a cookie's value carries. A second secret is made from the first. */
export const secretOf = (value: string): string => value.replace(/-second$/, '');

/** The jar's sign-ins of one slot. */
export function findInSlot(scene: Scene, ref: SessionRef): readonly ServedSession[] {
  const values = new Set(scene.world.jar.everything().map(({ value }) => value));
  return [...scene.servers.book.sessions.values()].filter(
    (session) => values.has(session.token) && refId(refOfSession(session)) === refId(ref),
  );
}

export function definitionOf(siteId: string): SiteDefinition | undefined {
  return allSites.find(({ id }) => id === siteId);
}

/** A document as it is stored now, without its version; undefined if there is none. */
export function readDocument({ world }: Scene, area: 'disk' | 'memory', key: string): unknown {
  const stored = world[area].values.get(key);
  return typeof stored === 'object' && stored !== null && 'data' in stored ? stored.data : undefined;
}
