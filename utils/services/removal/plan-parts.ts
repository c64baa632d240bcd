import type { RemovalPlaces } from '../../core/removal/plan-removal.ts';
import type { RemovalPlan, RemovalWork } from '../../core/removal/removal.ts';
import type { SessionRef } from '../../core/sessions/session.ts';
import { isAboutThis, type MarkPorts } from '../mark-sign-in.ts';
import type { ReadJar } from '../read-jar.ts';
import { type SessionSnapshot, toOwnPaths } from '../read-snapshot.ts';
import { type PlanRemovalPorts, planRemoval } from './plan-removal.ts';
import { placesOf } from './removal-records.ts';
import { findInDoubt, type RemoveInPorts } from './remove-in.ts';

type Ports = PlanRemovalPorts & MarkPorts & { readonly clock: RemoveInPorts['clock']; readonly readJar: ReadJar };

/** What a removal takes in one store. */
export type RemovalPart = { readonly snapshot: SessionSnapshot; readonly places: RemovalPlaces };

/** What is here before a removal, and its parts: that of the row that was pressed first. */
export type RemovalParts = {
  readonly before: RemovalPlan;
  readonly first: RemovalPart;
  readonly others: RemovalPart[];
};

/**
 * Finds what a removal takes, store by store. Null for a site that we do not know. `changed-since`: another sign-in
 * stands there than the one that was asked about.
 */
export async function planParts(
  ports: Ports,
  ref: SessionRef,
  wish: RemovalWork,
): Promise<RemovalParts | 'changed-since' | null> {
  const snapshot = await readOwn(ports, ref);
  if (!snapshot) return null;
  if (!(await isAboutThis(ports, ref, wish.about)) || (await hasMore(ports, snapshot, wish))) return 'changed-since';
  const places = placesOf(snapshot, wish.places); // a sign-in may have ended since the count
  const before = await planRemoval(ports, ref, { places, site: snapshot.site });
  if (!before) return null;
  const others: RemovalPart[] = [];
  for (const storeId of wish.allStores ? before.otherStores : []) {
    const other = await readOwn(ports, { ...ref, storeId });
    // the row that was pressed spares in every store
    if (other) others.push({ snapshot: other, places: placesOf(other, places) });
  }
  return { before, first: { snapshot, places }, others };
}

async function readOwn({ readSnapshot }: Ports, ref: SessionRef): Promise<SessionSnapshot | null> {
  const snapshot = await readSnapshot(ref);
  return snapshot && toOwnPaths(snapshot);
}

/** Whether more may be a sign-in there than the row has named that was pressed: nobody asked for that. */
async function hasMore(ports: Ports, snapshot: SessionSnapshot, { names, places }: RemovalWork): Promise<boolean> {
  if (names === undefined) return false;
  const { jar } = await ports.readJar(snapshot.ref.storeId);
  const here = findInDoubt(ports, snapshot, jar.atOrBelow(snapshot.site.registrableDomains), places);
  return here.some((name) => !names.includes(name));
}
