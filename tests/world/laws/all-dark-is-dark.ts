import { countDoubts, findDoubts } from '../../../components/leave/doubts/find-doubts.ts';
import {
  findCountdown,
  findOtherSites,
  findOthers,
  findRunItems,
  findShownRun,
} from '../../../components/leave/run/run-items.ts';
import { isPrivateStore } from '../../../utils/core/cookies/describe-store.ts';
import { findCoverage } from '../../../utils/core/leave/coverage.ts';
import { findHeadline } from '../../../utils/core/leave/leave-headline.ts';
import type { Overview } from '../../../utils/core/overview/overview.ts';
import type { WorldTab } from '../browser/world-tabs.ts';
import type { Scene } from '../scene.ts';
import type { Law } from './law.ts';
import { findLiveCookies } from './truth.ts';

/** "All dark" is said only while no cookie of this browser belongs to a session that a server lets in. */
export const allDarkIsDark: Law = {
  name: 'all-dark-is-dark',
  needs: ['headline: all-dark'],
  ofPicture(scene, picture) {
    const headline = headlineOf(picture, scene.clock.now());
    scene.seen.add(`headline: ${headline.kind}`);
    if (headline.kind !== 'all-dark') return [];
    const isTold = headline.privateWindows === 'not-looked-at';
    const open = findStrangeTab(scene, picture);
    if (open) return [{ sign: 'open tab', detail: `"All dark" beside the open page ${open.url} in ${open.storeId}` }];
    const live = findLiveCookies(scene).filter(
      ({ cookie, value }) => (!isTold || !isPrivateStore(cookie.storeId)) && !isNew(scene, value),
    );
    return live.slice(0, 1).map(({ cookie, value }) => ({
      sign: `${cookie.name} ${cookie.domain}${cookie.partition ? ', partitioned' : ''}`,
      detail: `"All dark" while ${cookie.name} of ${cookie.domain} in store ${cookie.storeId} (${value}) is let in`,
    }));
  },
};

/** In ms. A change is looked at so long after it at the latest, and until then the picture is an older one. */
const SEEN_WITHIN = 3_500;

function isNew({ clock, jar }: Scene, value: string): boolean {
  const doze = clock.lastDoze();
  const slept = doze && doze.to > clock.elapsed() - SEEN_WITHIN ? doze.to - doze.from : 0;
  return jar.writtenAt(value) > clock.elapsed() - slept - SEEN_WITHIN;
}

/** A tab that has been open for a while, of a site that was no part of the run. */
function findStrangeTab({ world, tabs, clock, servers }: Scene, { leave }: Overview): WorldTab | undefined {
  if (leave === null || leave.items.length === 0) return undefined;
  const hosts = new Set(leave.items.map(({ ref }) => servers.siteOf(ref.siteId).host));
  return world.tabs
    .all()
    .find(({ tabId, url }) => tabs.openedAt(tabId) < clock.elapsed() - SEEN_WITHIN && !hosts.has(new URL(url).host));
}

/** The headline that the leave page shows of this picture. */
export function headlineOf(picture: Overview, now: number): ReturnType<typeof findHeadline> {
  const run = findShownRun(picture, now);
  const items = run === null ? [] : findRunItems(run, picture);
  return findHeadline({
    run: run ?? findCountdown(picture, now),
    statuses: items.map(({ status }) => status),
    others: findOthers(run, picture).length + findOtherSites(run, picture).length,
    coverage: findCoverage(picture),
    doubts: countDoubts(findDoubts(run, picture)),
    now,
  });
}
