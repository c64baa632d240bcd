import { RECEIPT_STAYS_FOR } from '../../../utils/core/leave/receipt-time.ts';
import type { Scene } from '../scene.ts';
import type { Law } from './law.ts';
import { secretOf } from './truth.ts';

/** Where settings name a site, the person or the administrator chose it, for everybody. */
const CHOSEN = new Set(['settings', 'preferences']);

/** After a leave run on a shared computer, once its receipt is gone, nothing that is kept names its sites. */
export const nextPersonFindsNothing: Law = {
  name: 'next-person-finds-nothing',
  needs: ['left: nothing may be found'],
  ofPicture(scene, { leave, settings }) {
    if (leave?.endedAt != null && scene.isFirst(`left ${leave.id}`) && settings.sharedComputer) {
      scene.seen.add('left: a shared computer');
      const siteIds = leave.items.map(({ ref }) => ref.siteId);
      const stayed = siteIds.filter((siteId) => isStillHere(scene, siteId));
      scene.left = { at: scene.clock.elapsed(), siteIds, stayed };
    }
    return [];
  },
  ofEnd(scene) {
    const { left } = scene;
    if (left === null || scene.diskIsOff || scene.clock.elapsed() - left.at < RECEIPT_STAYS_FOR) return [];
    if (scene.picture?.settings.sharedComputer !== true || scene.wasTouchedSince(left.at)) return [];
    scene.seen.add('left: nothing may be found');
    return findDocuments(scene).flatMap(([key, text]) =>
      left.siteIds
        .filter((siteId) => !isStillHere(scene, siteId))
        // What stayed is seen anew, and so is its end one day.
        .filter((siteId) => key !== 'journal' || !left.stayed.includes(siteId))
        .filter((siteId) => text.includes(`"${siteId}"`) || text.includes(scene.servers.siteOf(siteId).host))
        .slice(0, 1)
        .map((siteId) => ({ sign: key, detail: `"${key}" still names ${siteId}: ${text.slice(0, 300)}` })),
    );
  },
};

/** A sign-in that stayed is on screen for everybody, whatever is kept of it. */
function isStillHere({ picture, servers, world }: Scene, siteId: string): boolean {
  if (picture?.sessions.some(({ ref }) => ref.siteId === siteId)) return true;
  return world.jar.everything().some(({ value }) => servers.book.find(secretOf(value))?.siteId === siteId);
}

function findDocuments({ world }: Scene): [string, string][] {
  return [...world.disk.values, ...world.memory.values]
    .filter(([key]) => !CHOSEN.has(key))
    .map(([key, value]) => [key, JSON.stringify(value)]);
}
